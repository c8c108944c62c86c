/** The directory and the files of people, as programs see them. */
package vn.hientai.web.staff;
