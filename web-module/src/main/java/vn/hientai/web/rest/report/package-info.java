/** Reports over HTTP: figures, built reports, the calendar of what falls due. */
package vn.hientai.web.rest.report;
