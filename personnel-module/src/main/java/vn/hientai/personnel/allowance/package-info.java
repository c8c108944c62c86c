/**
 * Allowances through time (phụ cấp lương): office, public service, and those granted by a decision. NĐ 204/2004/NĐ-CP
 * Điều 6; NĐ 07/2026/NĐ-CP; NĐ 34/2012/NĐ-CP.
 */
package vn.hientai.personnel.allowance;
