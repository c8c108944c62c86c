package vn.hientai.core.policy;

import java.time.LocalDate;

/**
 * One row of the policy book (tham số chính sách): what an instrument sets, from a day until the day before another.
 *
 * @param qualifier whom or what it is for, such as MALE or A1; empty for everyone else
 * @param until first day on which it no longer holds, or null while open
 */
public record Parameter(
        String key, String qualifier, String value, LocalDate from, LocalDate until, Citation citation,
        boolean confirmed, String note) {

    /** Key and qualifier, such as {@code retirement.age/MALE}. */
    public String name() {
        return name(key, qualifier);
    }

    static String name(String key, String qualifier) {
        return qualifier.isEmpty() ? key : key + "/" + qualifier;
    }

    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && (until == null || day.isBefore(until));
    }
}
