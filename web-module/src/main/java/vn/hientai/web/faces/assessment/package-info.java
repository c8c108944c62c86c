/** Pages of assessment beyond work and scores: yearly grading, self-reviews, evidence, units. */
package vn.hientai.web.faces.assessment;
