/** What leaving before the end of a pledge costs (đền bù chi phí đào tạo); NĐ 171/2025/NĐ-CP Điều 5 to 13. */
package vn.hientai.personnel.career.training.rule;
