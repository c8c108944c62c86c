/** Commendation (khen thưởng): forms, their conditions and bonuses; Luật 06/2022/QH15, NĐ 152/2025/NĐ-CP. */
package vn.hientai.rewards.commendation;
