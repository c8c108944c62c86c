/**
 * Procedures of appointment (quy trình bổ nhiệm, bổ nhiệm lại, kéo dài, luân chuyển, biệt phái, từ chức, cho thôi giữ chức
 * vụ): the case, its candidates, meetings and ballots, its papers and its decision. The steps are parameters of the law
 * with their days; governed by NĐ 170/2025/NĐ-CP chương IV as amended by NĐ 300/2026/NĐ-CP.
 */
package vn.hientai.personnel.career.procedure;
