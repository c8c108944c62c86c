/** A salary class with its steps, as plain values for the rules. */
package vn.hientai.personnel.payscale.rule;
