/** A career through time and the conditions of each service act: plain Java, the numbers from the policy book. */
package vn.hientai.personnel.service.rule;
