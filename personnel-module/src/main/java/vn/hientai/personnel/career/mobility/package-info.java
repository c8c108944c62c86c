/**
 * Sensitive posts and the rotation of those who hold them (vị trí nhạy cảm, định kỳ chuyển đổi vị trí công tác): the register
 * of a unit, who sits where since when, who is due, who is exempt or deferred and why. Luật Phòng, chống tham nhũng 2018
 * Điều 24 and 25; NĐ 59/2019/NĐ-CP Điều 36 to 39, amended by NĐ 134/2021/NĐ-CP.
 */
package vn.hientai.personnel.career.mobility;
