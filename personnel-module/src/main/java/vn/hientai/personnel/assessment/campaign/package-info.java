/**
 * The yearly grading of everyone (đợt đánh giá, xếp loại chất lượng hằng năm): opened over many units at once, carried out step by
 * step, decided in one act, answered to petitions; NĐ 335/2025/NĐ-CP, NĐ 233/2026/NĐ-CP, earlier NĐ 90/2020/NĐ-CP with NĐ 48/2023/NĐ-CP.
 */
package vn.hientai.personnel.assessment.campaign;
