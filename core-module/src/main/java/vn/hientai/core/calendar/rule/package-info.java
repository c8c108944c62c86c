/** Counting working days (ngày làm việc) for every deadline that the law sets in them. */
package vn.hientai.core.calendar.rule;
