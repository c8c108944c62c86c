/** The organisation through time over HTTP: units, trees, establishment, and the acts that change them. */
package vn.hientai.web.rest.organisation;
