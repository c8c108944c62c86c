/** One search over people, units and decisions, for the field on top of every page and for the search page. */
package vn.hientai.web.search;
