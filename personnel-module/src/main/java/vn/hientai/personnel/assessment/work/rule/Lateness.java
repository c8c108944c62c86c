package vn.hientai.personnel.assessment.work.rule;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * How late a result is (chậm tiến độ, NĐ 335/2025/NĐ-CP Điều 14 khoản 2 điểm c): the due day still counts as in time.
 *
 * @param days calendar days after the due day
 * @param times occurrences, as the decree literally counts
 */
public record Lateness(int days, int times) {
    public static final Lateness NONE = new Lateness(0, 0);

    public static Lateness of(LocalDate due, LocalDate finished) {
        var days = (int) Math.max(0, ChronoUnit.DAYS.between(due, finished));
        return new Lateness(days, days > 0 ? 1 : 0);
    }
}
