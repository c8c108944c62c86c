/** Pages of the organisation: tree and chart of any day, a unit's life, mergers and the other acts on units. */
package vn.hientai.web.faces.organisation;
