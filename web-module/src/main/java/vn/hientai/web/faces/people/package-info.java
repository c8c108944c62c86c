/** The directory of people and the pages of one person. */
package vn.hientai.web.faces.people;
