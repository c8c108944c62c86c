/** The search page, for those who press Enter and for browsers without script. */
package vn.hientai.web.faces.search;
