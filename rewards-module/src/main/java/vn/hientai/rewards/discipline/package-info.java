/** Sanctions (kỷ luật) and what they restrict while their decision is in force; NĐ 172/2025/NĐ-CP. */
package vn.hientai.rewards.discipline;
