/** Adding up pay over days and months. Plain Java. */
package vn.hientai.personnel.payfund.rule;
