/** The organisation through time, tried on the running product. */
package vn.hientai.web.organisation;
