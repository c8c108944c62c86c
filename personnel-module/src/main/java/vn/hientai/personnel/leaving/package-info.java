/**
 * Leaving by age (nghỉ hưu): notice six months and decision three months before as tasks, their papers, and the wave of
 * those who will retire. NĐ 170/2025/NĐ-CP Điều 61-63.
 */
package vn.hientai.personnel.leaving;
