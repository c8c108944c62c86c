/** Assessment over the public interface beyond work and scores: competencies, reviews, yearly grading, self-reviews, evidence, units. */
package vn.hientai.web.rest.assessment;
