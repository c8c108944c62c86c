/**
 * Periodic self-reflection and correction (tự soi, tự sửa): a person reviews the own work of a quarter, half-year or year,
 * promises what to mend and until when, reports on it, and the superior closes it. What heads promise as an example is shown
 * to their staff.
 */
package vn.hientai.personnel.assessment.selfreview;
