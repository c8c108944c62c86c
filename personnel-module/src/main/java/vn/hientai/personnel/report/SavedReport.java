package vn.hientai.personnel.report;

import java.time.LocalDate;
import java.util.List;
import vn.hientai.core.identity.Role;

/**
 * A report that was kept (báo cáo đã lưu).
 *
 * @param owner who built it, by name
 * @param mine whether that is the reader
 * @param shares with whom it is shared; told to the owner only
 * @param nextOn day of the next result, or null
 */
public record SavedReport(
        long id, String name, ReportSpec spec, String owner, boolean mine, Schedule schedule, LocalDate nextOn, List<Share> shares, int version) {

    /** Whoever plays the role over the unit or below it. */
    public record Share(Role role, String unit) {}

    /** How often a result is told. */
    public enum Schedule {
        MONTHLY(1),
        QUARTERLY(3);

        private final int months;

        Schedule(int months) {
            this.months = months;
        }

        /** First day of the month, or the quarter, after the day. */
        public LocalDate after(LocalDate day) {
            var begin = day.withDayOfMonth(1).withMonth((day.getMonthValue() - 1) / months * months + 1);
            return begin.plusMonths(months);
        }
    }
}
