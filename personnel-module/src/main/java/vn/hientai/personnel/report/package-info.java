/**
 * Reports (báo cáo, thống kê): number and quality of staff on any day by the facts of that day, and reports that people put
 * together from listed fields. Nothing that a reader types ever becomes part of a statement, only a value of it.
 */
package vn.hientai.personnel.report;
