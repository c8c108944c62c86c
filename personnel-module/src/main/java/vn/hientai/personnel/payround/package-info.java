/**
 * Rounds of step rises (đợt nâng bậc lương): who is due in a unit and some months with the verdict of the rules, who is
 * left out and why; each agency sends its list, the Department examines it, one decision raises them all. NĐ
 * 204/2004/NĐ-CP; TT 08/2013/TT-BNV as amended by TT 03/2021/TT-BNV.
 */
package vn.hientai.personnel.payround;
