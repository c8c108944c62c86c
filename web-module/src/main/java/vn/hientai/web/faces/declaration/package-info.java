/** Pages on which people say what is wrong in their own file, and on which it is ruled on. */
package vn.hientai.web.faces.declaration;
