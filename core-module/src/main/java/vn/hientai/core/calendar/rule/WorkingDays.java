package vn.hientai.core.calendar.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.hientai.core.policy.Finding;
import vn.hientai.core.policy.ParameterKey;
import vn.hientai.core.policy.PolicyBook;
import vn.hientai.core.policy.Verdict;

/**
 * Counts working days (ngày làm việc) from the day after a date, over weekly rest days and public holidays with their
 * days in lieu (Bộ luật Lao động 2019 Điều 111, 112).
 */
public final class WorkingDays {
    public static final String ID = "working-days";
    static final ParameterKey WEEKLY_REST = ParameterKey.of("calendar.weekly-rest");
    static final ParameterKey PUBLIC_HOLIDAYS = ParameterKey.of("calendar.public-holidays");

    private final WorkCalendar calendar;

    public WorkingDays(WorkCalendar calendar) {
        this.calendar = calendar;
    }

    /** The day reached and why. */
    public record Reckoning(LocalDate date, Verdict verdict, List<String> unconfirmed) {}

    public Reckoning after(LocalDate from, int days, PolicyBook book) {
        var rest = book.words(WEEKLY_REST);
        var holidays = book.whole(PUBLIC_HOLIDAYS);
        var day = from;
        var weekly = 0;
        for (var left = days; left > 0;) {
            day = day.plusDays(1);
            if (!calendar.isDayOff(day, rest.value())) {
                left--;
            } else if (calendar.on(day).isEmpty()) {
                weekly++;
            }
        }
        var special = calendar.between(from, day);
        var skipped = special.stream().filter(PublicHoliday::counts).toList();
        var findings = new ArrayList<Finding>();
        findings.add(Finding.check("counted", true, rest,
                Map.of("from", from, "days", days, "date", day, "weeklyRestDays", weekly)));
        if (!skipped.isEmpty()) {
            findings.add(Finding.check("holidays-left-out", true, holidays, Map.of(
                    "holidays", skipped.stream().map(PublicHoliday::day).toList(), "number", skipped.size())));
        }
        findings.add(Finding.check("calendar-known", calendar.knows(from, day), holidays,
                Map.of("from", from, "date", day, "lastYear", calendar.lastYear()))
                .mendedBy(Map.of("year", day.getYear())));
        var verdict = Verdict.allOf(ID, findings);
        var open = new ArrayList<>(book.unconfirmed());
        special.stream().filter(one -> !one.confirmed()).map(one -> "public_holidays/" + one.day()).forEach(open::add);
        return new Reckoning(day, verdict, open);
    }

    /** The day from which so many working days lead up to the day, which counts as the last of them. */
    public LocalDate before(LocalDate end, int days, PolicyBook book) {
        var rest = book.words(WEEKLY_REST).value();
        var day = end;
        for (var left = days; left > 0; day = day.minusDays(1)) {
            if (!calendar.isDayOff(day, rest)) {
                left--;
            }
        }
        return day;
    }

    /** How many working days lie between two days, both included. */
    public int between(LocalDate first, LocalDate last, PolicyBook book) {
        var rest = book.words(WEEKLY_REST).value();
        return (int) first.datesUntil(last.plusDays(1)).filter(day -> !calendar.isDayOff(day, rest)).count();
    }
}
