/**
 * Competencies (năng lực): frameworks by version with described levels 1 to 5 (khung năng lực; Thông tư 12/2022/TT-BNV,
 * Nghị định 232/2026/NĐ-CP Phụ lục IV, own frameworks of the province beside them), what offices and positions ask for,
 * the levels of people through time with who said so and the evidence, and the gap between the two. Levels guide
 * development and appointment; they grade nobody.
 */
package vn.hientai.personnel.competency;
