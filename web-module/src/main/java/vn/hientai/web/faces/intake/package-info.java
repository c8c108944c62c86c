/** Pages on which lists of people are sent, corrected, taken over and undone. */
package vn.hientai.web.faces.intake;
