/** Pages on competency frameworks, the gap of people to their posts, and multi-source review. */
package vn.hientai.web.faces.competency;
