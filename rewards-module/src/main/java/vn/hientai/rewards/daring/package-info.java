/** Daring proposals (đề xuất đổi mới, dám nghĩ, dám làm): NĐ 73/2023/NĐ-CP. */
package vn.hientai.rewards.daring;
