/** How refusals and failures are told to programs: RFC 9457 problem details, in the caller's language. */
package vn.hientai.web.rest.problem;
