package vn.hientai.core.calendar.rule;

import java.time.LocalDate;

/**
 * A day on which the week does not run as usual (ngày nghỉ lễ, nghỉ bù, hoán đổi).
 *
 * @param confirmed false as long as the legal officer has not confirmed it
 * @param counts false where it is listed but deadlines do not use it yet
 */
public record PublicHoliday(
        LocalDate day, Kind kind, String nameVi, String nameEn, String legalBasis, boolean confirmed, boolean counts) {

    /** Why the day is special. */
    public enum Kind {
        HOLIDAY,
        COMPENSATORY,
        SWAPPED_OFF,
        SWAPPED_WORKING
    }
}
