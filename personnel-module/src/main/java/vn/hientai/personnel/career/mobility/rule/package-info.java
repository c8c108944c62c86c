/** Periodic rotation of positions that tempt (định kỳ chuyển đổi vị trí công tác); NĐ 59/2019/NĐ-CP Điều 36 to 39. */
package vn.hientai.personnel.career.mobility.rule;
