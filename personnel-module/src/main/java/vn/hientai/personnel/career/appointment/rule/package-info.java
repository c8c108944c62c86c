/** Who may be appointed to a leadership office (điều kiện bổ nhiệm); NĐ 170/2025/NĐ-CP Điều 28, 29 as amended. */
package vn.hientai.personnel.career.appointment.rule;
