/** Pages of self-reviews, evidence, and the assessment of units. */
package vn.hientai.web.faces.assessment;
