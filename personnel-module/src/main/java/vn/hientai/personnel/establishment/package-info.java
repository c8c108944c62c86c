/**
 * Posts and establishment (vị trí việc làm, biên chế): job positions and leadership offices through time, seats against
 * people on any day, and what falls vacant in the next ten years. Governed by Luật 80/2025/QH15, NĐ 361/2025/NĐ-CP,
 * NĐ 150/2025/NĐ-CP, NĐ 170/2025/NĐ-CP; seats of a unit by subject are allotted in {@code core.organisation}.
 */
package vn.hientai.personnel.establishment;
