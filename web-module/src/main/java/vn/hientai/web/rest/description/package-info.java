/**
 * The description of the programming interface (OpenAPI 3), read from the resources and records themselves, so that it
 * can never say anything else than they do; words come from the annotations beside them.
 */
package vn.hientai.web.rest.description;
