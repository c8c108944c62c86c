/** Scores, grades and the share of excellent ones. Plain Java: facts in, verdict out, every number from the policy book. */
package vn.hientai.personnel.assessment.grading.rule;
