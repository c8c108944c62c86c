/** Tests that run inside Payara Micro, with the product's own classes and a real PostgreSQL. */
package vn.hientai.web.container;
