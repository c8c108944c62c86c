/** When a person retires and when the paper must be out. Plain Java; the roadmap is in the policy book. */
package vn.hientai.personnel.retirement.rule;
