/** What this module asks of the modules above it: they implement these ports. */
package vn.hientai.personnel.api.port;
