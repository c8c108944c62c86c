/** Assessment beyond work and scores: self-reviews, evidence, units and their indices. */
package vn.hientai.web.rest.assessment;
