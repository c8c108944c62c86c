/** Conditions and bonuses of awards. Plain Java; multipliers, years and numbers are in the policy book. */
package vn.hientai.rewards.commendation.rule;
