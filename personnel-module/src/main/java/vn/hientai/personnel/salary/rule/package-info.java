/** Step rises and over-scale seniority. Plain Java: facts in, verdict out, every number from the policy book. */
package vn.hientai.personnel.salary.rule;
