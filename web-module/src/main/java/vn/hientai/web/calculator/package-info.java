/** The calculators' questions: one reading of the input and one answer for pages and programs alike. */
package vn.hientai.web.calculator;
