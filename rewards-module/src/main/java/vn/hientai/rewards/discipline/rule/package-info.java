/** What the law says of discipline: limitation, form, effects, deferral, complaint. Plain Java; numbers are in the policy book. */
package vn.hientai.rewards.discipline.rule;
