/** Pages on how complete and consistent files are, and on the campaigns that clean them. */
package vn.hientai.web.faces.quality;
