/** A page that shows every composite with sample facts, in demonstration mode only. */
package vn.hientai.web.faces.gallery;
