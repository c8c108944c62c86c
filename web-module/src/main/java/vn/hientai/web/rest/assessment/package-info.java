/** Yearly grading over the public interface: campaigns, forms, grades of organisations. */
package vn.hientai.web.rest.assessment;
