/** People in: a list from a spreadsheet is recognised, checked, taken over in one transaction, and can be undone. */
package vn.hientai.personnel.intake;
