package vn.hientai.personnel.salary.rule;

import java.time.LocalDate;
import java.time.MonthDay;
import vn.hientai.core.kernel.SanctionForm;

/**
 * What delays the next step or does not count towards it (TT 08/2013/TT-BNV Điều 2).
 *
 * @param from first day of time that does not count
 * @param to its last day
 * @param days its working days, where the days themselves are not known
 * @param year a year not completed; at a sanction, the year that was failed through the same violation
 * @param form of a sanction; at a failed year, of the sanction for the same violation
 * @param effective day of the disciplinary decision
 */
public record RaiseEvent(
        Type type, LocalDate from, LocalDate to, Integer days, Integer year, SanctionForm form, LocalDate effective) {
    private static final MonthDay GRADES_CLOSE = MonthDay.of(12, 31);

    /** Kinds of such events. */
    public enum Type {
        UNPAID_LEAVE,
        SICK_OVER_LIMIT,
        STUDY_OVERDUE,
        DETENTION,
        SUSPENSION,
        NOT_COMPLETED_YEAR,
        SANCTION;

        public boolean isTimeNotCounted() {
            return this != NOT_COMPLETED_YEAR && this != SANCTION;
        }
    }

    public static RaiseEvent timeOff(Type type, LocalDate from, LocalDate to) {
        return new RaiseEvent(type, from, to, null, null, null, null);
    }

    public static RaiseEvent daysOff(Type type, int days) {
        return new RaiseEvent(type, null, null, days, null, null, null);
    }

    public static RaiseEvent failedYear(int year) {
        return new RaiseEvent(Type.NOT_COMPLETED_YEAR, null, null, null, year, null, null);
    }

    public static RaiseEvent sanction(SanctionForm form, LocalDate effective) {
        return new RaiseEvent(Type.SANCTION, null, null, null, null, form, effective);
    }

    /** The day by which the event has its place in time; null where only its length is known. */
    LocalDate day() {
        return switch (type) {
            case SANCTION -> effective;
            case NOT_COMPLETED_YEAR -> GRADES_CLOSE.atYear(year);
            default -> from;
        };
    }

    LocalDate lastDay() {
        return type.isTimeNotCounted() && to != null ? to : day();
    }
}
