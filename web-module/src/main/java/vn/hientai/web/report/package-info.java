/** The reports that the product brings along, as figures for pages, programs and files. */
package vn.hientai.web.report;
