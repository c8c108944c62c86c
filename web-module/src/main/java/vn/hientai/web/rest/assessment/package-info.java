/** Assessment over the public interface beyond work and scores: yearly grading, self-reviews, evidence, units and their indices. */
package vn.hientai.web.rest.assessment;
