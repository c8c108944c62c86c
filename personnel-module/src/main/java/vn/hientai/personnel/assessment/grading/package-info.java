/**
 * Yearly grading (đánh giá, xếp loại chất lượng hằng năm): NĐ 335/2025/NĐ-CP for civil servants from 2026, NĐ 233/2026
 * for public employees from 1 July 2026, NĐ 90/2020 with NĐ 48/2023 before, QĐ 366-QĐ/TW for cadres.
 */
package vn.hientai.personnel.assessment.grading;
