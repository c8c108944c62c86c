package vn.hientai.personnel.salary.rule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.hientai.core.calendar.rule.WorkCalendar;
import vn.hientai.core.policy.Finding;
import vn.hientai.core.policy.ParameterKey;
import vn.hientai.core.policy.PolicyBook;
import vn.hientai.core.policy.Verdict;

/**
 * Which over-scale seniority a person at the last step has on the book's date (phụ cấp thâm niên vượt khung): the first
 * share after the months of the scale, then one more for every full year (NĐ 204/2004/NĐ-CP Điều 6.1; TT 04/2005/TT-BNV).
 */
public final class OverScaleSeniority {
    public static final String ID = "over-scale-seniority";
    static final ParameterKey MONTHS = ParameterKey.of("salary.over-scale.months");
    static final ParameterKey FIRST = ParameterKey.of("salary.over-scale.first-share");
    static final ParameterKey YEARLY = ParameterKey.of("salary.over-scale.yearly-share");
    static final ParameterKey DELAY_LATER_YEARS = ParameterKey.of("salary.over-scale.delay-later-years");
    private static final int YEAR = 12;

    private final WorkCalendar calendar;

    public OverScaleSeniority(WorkCalendar calendar) {
        this.calendar = calendar;
    }

    /**
     * The share held on the day, as a fraction of the last step's salary.
     *
     * @param first day of the first share
     * @param next day of the next one
     */
    public record Share(BigDecimal held, LocalDate first, LocalDate next, Verdict verdict) {}

    public Share held(StepRaiseFacts facts, PolicyBook book) {
        var start = book.at(facts.stepSince());
        var months = start.whole(MONTHS, facts.scale().code());
        var firstShare = book.decimal(FIRST);
        var served = WaitingTime.run(facts.stepSince(), months.value(), facts, book, calendar);
        var first = served.due();
        var findings = new ArrayList<Finding>();
        findings.add(Finding.check("first-share", !book.on().isBefore(first), List.of(months, firstShare), Map.of(
                        "months", months.value(), "percent", firstShare.value(), "date", first, "on", book.on()))
                .mendedBy(Map.of("when", first)));
        if (book.on().isBefore(first)) {
            return new Share(BigDecimal.ZERO, first, first, Verdict.allOf(ID, findings));
        }
        var yearly = book.decimal(YEARLY);
        var delaysToo = book.flag(DELAY_LATER_YEARS);
        var events = delaysToo.value() ? facts.events() : List.<RaiseEvent>of();
        var later = new StepRaiseFacts(facts.scale(), facts.step(), first, events, facts.category());
        var held = firstShare.value();
        var next = WaitingTime.run(first, YEAR, later, book, calendar).due();
        while (!book.on().isBefore(next)) {
            held = held.add(yearly.value());
            next = WaitingTime.run(next, YEAR, later, book, calendar).due();
        }
        findings.add(Finding.check("yearly-share", true, List.of(yearly, delaysToo),
                Map.of("percent", held, "yearlypercent", yearly.value(), "next", next)));
        return new Share(held, first, next, Verdict.allOf(ID, findings));
    }

    /**
     * A share to come.
     *
     * @param percent the share with it, in percent of the last step's salary
     * @param from its first day
     * @param waitsSince from when the time before it counts
     */
    public record Growth(int percent, LocalDate from, LocalDate waitsSince, int delayMonths, int notCountedMonths) {}

    /** The first share above what is held already; it may have been due long ago. */
    public Growth firstAbove(StepRaiseFacts facts, int percentHeld, PolicyBook book) {
        var months = book.at(facts.stepSince()).whole(MONTHS, facts.scale().code());
        var yearly = percent(book.decimal(YEARLY).value());
        var events = book.flag(DELAY_LATER_YEARS).value() ? facts.events() : List.<RaiseEvent>of();
        var served = WaitingTime.run(facts.stepSince(), months.value(), facts, book, calendar);
        var since = facts.stepSince();
        var percent = percent(book.decimal(FIRST).value());
        while (percent <= percentHeld) {
            since = served.due();
            served = WaitingTime.run(
                    since, YEAR, new StepRaiseFacts(facts.scale(), facts.step(), since, events, facts.category()), book, calendar);
            percent += yearly;
        }
        return new Growth(percent, served.due(), since, served.delayMonths(), served.notCountedMonths());
    }

    private static int percent(BigDecimal share) {
        return share.movePointRight(2).intValueExact();
    }
}
