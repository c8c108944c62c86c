/**
 * Salary (tiền lương): where a person stands on the pay scale, when the next step is due, what delays it.
 * NĐ 204/2004/NĐ-CP; TT 08/2013/TT-BNV as amended by TT 03/2021/TT-BNV; TT 04/2005/TT-BNV.
 */
package vn.hientai.personnel.salary;
