/**
 * The pay tables (bảng lương): ranks, their scales, steps and coefficients, and the base salary of a day. NĐ
 * 204/2004/NĐ-CP, bảng 1 to 4. Everything that needs a rank or a coefficient asks here.
 */
package vn.hientai.personnel.payscale;
