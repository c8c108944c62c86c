/** The working calendar (lịch làm việc): public holidays, days in lieu, swapped days; BLLĐ 2019 Điều 111, 112. */
package vn.hientai.core.calendar;
