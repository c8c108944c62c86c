/** How many may get an emulation title. Plain Java; shares are in the policy book. */
package vn.hientai.rewards.emulation.rule;
