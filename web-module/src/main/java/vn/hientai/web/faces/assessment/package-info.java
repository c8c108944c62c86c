/** Pages of the yearly grading: campaigns, units, a person's form, calibration. */
package vn.hientai.web.faces.assessment;
