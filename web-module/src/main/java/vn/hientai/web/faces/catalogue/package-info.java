/** The catalogues on the screen: a plain list of each. */
package vn.hientai.web.faces.catalogue;
