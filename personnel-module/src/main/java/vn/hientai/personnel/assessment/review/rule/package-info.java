/** What of a review may be shown so that nobody can be singled out. */
package vn.hientai.personnel.assessment.review.rule;
