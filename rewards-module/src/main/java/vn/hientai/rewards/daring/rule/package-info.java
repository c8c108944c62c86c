/** How the leadership decides about a daring proposal. Plain Java; shares and days are in the policy book. */
package vn.hientai.rewards.daring.rule;
