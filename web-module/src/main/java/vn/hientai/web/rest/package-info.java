/** The programming interface under {@code /api/v1}: one resource a subject, records in and out (giao diện lập trình). */
package vn.hientai.web.rest;
