/** The calculators over HTTP: one operation each, stateless, the same rule classes as the procedures. */
package vn.hientai.web.rest.calculator;
