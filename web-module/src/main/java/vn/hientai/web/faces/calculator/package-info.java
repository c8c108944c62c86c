/** The calculator pages: GET, no sign-in, their whole state in the address. */
package vn.hientai.web.faces.calculator;
