/**
 * The money of pay (quỹ lương): for a unit with those below it, by month, from coefficients, allowances and the base salary
 * of each day; and what it would be with another base salary or after a round of rises.
 */
package vn.hientai.personnel.payfund;
