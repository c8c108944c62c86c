/** The doors of the server: who signs in, which page belongs to which right, what browsers may do with an answer. */
package vn.hientai.web.security;
