/** Who may be nominated for the talent pools: the reasoning in plain Java, the numbers from the policy book. */
package vn.hientai.personnel.career.talent.rule;
