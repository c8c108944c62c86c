/** The public HTTP interface: one resource per subject, records in and out. */
package vn.hientai.web.rest;
