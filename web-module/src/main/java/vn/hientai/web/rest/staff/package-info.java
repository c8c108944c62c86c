/** People in the public interface: the directory, one person, the file, the service, exports, the search while typing. */
package vn.hientai.web.rest.staff;
