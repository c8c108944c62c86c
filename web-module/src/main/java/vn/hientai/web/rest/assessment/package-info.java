/** Competency frameworks, profiles of posts, and multi-source review over the interface for programs. */
package vn.hientai.web.rest.assessment;
