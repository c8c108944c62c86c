/** Rules that other modules share with this one. */
package vn.hientai.personnel.api.rule;
