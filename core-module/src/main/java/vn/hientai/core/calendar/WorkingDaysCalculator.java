package vn.hientai.core.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import vn.hientai.core.calendar.rule.WorkingDays;
import vn.hientai.core.policy.Calculated;
import vn.hientai.core.policy.PolicyBooks;

/** On which day does a deadline in working days end (tính ngày làm việc)? */
@ApplicationScoped
public class WorkingDaysCalculator {
    /** Longest count that makes sense; about ten years. */
    public static final int MOST_DAYS = 2600;

    /** The day that the count reaches. */
    public record Result(LocalDate date) {}

    @Inject PolicyBooks books;
    @Inject WorkCalendars calendars;

    public Calculated<Result> after(LocalDate from, int days) {
        var book = books.on(from);
        var reckoning = new WorkingDays(calendars.current()).after(from, days, book);
        return new Calculated<>(new Result(reckoning.date()), reckoning.verdict(), reckoning.unconfirmed(), from);
    }
}
