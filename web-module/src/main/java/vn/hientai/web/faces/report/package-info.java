/** Pages of reports: the gallery, statistics, the wave of retirement, the builder. */
package vn.hientai.web.faces.report;
