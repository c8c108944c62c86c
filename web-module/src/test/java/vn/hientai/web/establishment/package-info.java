/** Posts and establishment, tried on the running product. */
package vn.hientai.web.establishment;
