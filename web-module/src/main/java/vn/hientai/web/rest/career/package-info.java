/** Young leaders over the public interface: nominations, the talent pool, development plans, the way ahead. */
package vn.hientai.web.rest.career;
