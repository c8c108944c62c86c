/**
 * How a person and the head of the unit rate the person's competencies (tự nhận xét, nhận xét năng lực), level 1 to 5 of
 * the framework of Thông tư 12/2022/TT-BNV. Ratings guide development plans; they grade nobody.
 */
package vn.hientai.personnel.career.competency;
