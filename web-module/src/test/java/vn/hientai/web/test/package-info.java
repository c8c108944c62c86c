/** What tests of the whole product start from: the product as a process, and a browser. */
package vn.hientai.web.test;
