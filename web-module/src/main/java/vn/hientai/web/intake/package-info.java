/** Spreadsheets as they arrive and as they go back with their faults marked. */
package vn.hientai.web.intake;
