/**
 * Daring proposals (đề xuất đổi mới, sáng tạo; dám nghĩ, dám làm), NĐ 73/2023/NĐ-CP: a plan is written, sealed when it is
 * handed in, voted on by the leadership, tried as a pilot and reviewed; who dared in good faith is protected.
 */
package vn.hientai.rewards.daring;
