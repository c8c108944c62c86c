/** Pay of many: rounds of step rises and the money of a unit, as programs read and change them. */
package vn.hientai.web.rest.pay;
