/** Pages of work and products: one's own, the unit's, the catalogue. */
package vn.hientai.web.faces.work;
