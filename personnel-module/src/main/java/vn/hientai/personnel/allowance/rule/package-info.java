/** Which allowance an office brings on a day: plain Java, the numbers from the policy book. */
package vn.hientai.personnel.allowance.rule;
