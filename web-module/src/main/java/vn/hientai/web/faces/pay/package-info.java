/** Pages on the pay of many: rounds of step rises, the money of a unit. */
package vn.hientai.web.faces.pay;
