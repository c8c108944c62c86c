/**
 * Development plans (kế hoạch phát triển cá nhân): the head drafts goals for a person, the person consents or asks for a
 * change, reports progress, and the head confirms it. A mentor (người kèm cặp) helps; reviews come round; the plan is
 * closed with its results. Governed by the province's scheme; training by NĐ 171/2025/NĐ-CP.
 */
package vn.hientai.personnel.career.development;
