/**
 * Assessment of units (đánh giá tổ chức): the yearly score by criteria that are data of the law, self-scored, checked and
 * concluded, and the indices PAR INDEX, SIPAS and PAPI. The score proposes a grade; the grade itself is given elsewhere.
 */
package vn.hientai.personnel.assessment.unit;
