package vn.hientai.personnel.assessment.work;

import java.math.BigDecimal;
import java.time.LocalDate;
import vn.hientai.personnel.assessment.grading.rule.WorkScore;

/**
 * The general criteria of a month (tiêu chí chung; NĐ 335/2025/NĐ-CP Điều 12 khoản 2, Mẫu 01): the person's own marks and
 * those of whoever tracks the work. Absent ones are null.
 *
 * @param unit a leader's three further criteria, or null
 * @param closedOn day on which the month was closed, or null
 */
public record Marks(Groups self, String selfNote, LocalDate selfOn, Groups tracked, WorkScore.Unit unit, String note, String tracker,
        LocalDate trackedOn, LocalDate closedOn, int version) {
    public static final Marks NONE = new Marks(null, null, null, null, null, null, null, null, null, 0);

    /** Political quality and conduct, professional capacity, innovation: up to 10 each. */
    public record Groups(BigDecimal conduct, BigDecimal capacity, BigDecimal innovation) {
        public BigDecimal sum() {
            return conduct.add(capacity).add(innovation);
        }
    }

    public boolean isClosed() {
        return closedOn != null;
    }

    /** What counts for now: the tracking marks, before them the person's own, before those nothing. */
    public BigDecimal general() {
        return tracked != null ? tracked.sum() : self != null ? self.sum() : BigDecimal.ZERO;
    }
}
