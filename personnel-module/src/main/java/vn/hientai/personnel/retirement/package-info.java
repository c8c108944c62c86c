/**
 * Retirement (nghỉ hưu): the age by the roadmap, the moment, notice and decision. Bộ luật Lao động 2019 Điều 169,
 * NĐ 135/2020/NĐ-CP, NĐ 170/2025/NĐ-CP Điều 61-63.
 */
package vn.hientai.personnel.retirement;
