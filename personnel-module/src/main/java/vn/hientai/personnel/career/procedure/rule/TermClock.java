package vn.hientai.personnel.career.procedure.rule;

import java.time.LocalDate;
import vn.hientai.core.calendar.rule.WorkCalendar;
import vn.hientai.core.calendar.rule.WorkingDays;
import vn.hientai.core.policy.Enacted;
import vn.hientai.core.policy.ParameterKey;
import vn.hientai.core.policy.PolicyBook;
import vn.hientai.personnel.career.procedure.rule.Step.DayCount;

/**
 * The clock of a term of office (thời hạn giữ chức vụ): by when the notice goes out and by when the decision is made. NĐ
 * 170/2025/NĐ-CP Điều 37, 40; 90 days until 31 July 2026, 90 working days since.
 */
public final class TermClock {
    static final ParameterKey DAYS = ParameterKey.of("procedure.notice.days");
    static final ParameterKey COUNTED = ParameterKey.of("procedure.notice.counted");
    static final ParameterKey REMIND = ParameterKey.of("procedure.notice.remind-days");
    static final ParameterKey DECIDE = ParameterKey.of("procedure.decision.before-days");

    private final WorkCalendar calendar;

    public TermClock(WorkCalendar calendar) {
        this.calendar = calendar;
    }

    /** A day that the law reckons back from the end of a term. */
    public record Mark(LocalDate on, Enacted<Integer> days) {}

    /** The last day for the notice: so many days lie between it and the last day of the term. */
    public Mark notice(LocalDate termEnd, PolicyBook book) {
        var days = book.whole(DAYS);
        var working = DayCount.valueOf(book.text(COUNTED).value()) == DayCount.WORKING;
        return new Mark(back(termEnd, days.value(), working, book), days);
    }

    /** The last day for the decision. */
    public Mark decision(LocalDate termEnd, PolicyBook book) {
        var days = book.whole(DECIDE);
        return new Mark(back(termEnd, days.value(), true, book), days);
    }

    /** From when the task stands before whoever must send the notice. */
    public LocalDate reminder(LocalDate notice, PolicyBook book) {
        return notice.minusDays(book.whole(REMIND).value());
    }

    private LocalDate back(LocalDate end, int days, boolean working, PolicyBook book) {
        return working ? new WorkingDays(calendar).before(end, days, book) : end.minusDays(days);
    }
}
