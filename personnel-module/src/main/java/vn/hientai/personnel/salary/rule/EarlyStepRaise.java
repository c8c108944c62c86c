package vn.hientai.personnel.salary.rule;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.hientai.core.calendar.rule.WorkCalendar;
import vn.hientai.core.policy.Finding;
import vn.hientai.core.policy.ParameterKey;
import vn.hientai.core.policy.PolicyBook;
import vn.hientai.core.policy.Rule;
import vn.hientai.core.policy.Verdict;
import vn.hientai.personnel.salary.rule.EarlyRaiseFacts.Merit;

/**
 * May this person move up one step before the time (nâng bậc lương trước thời hạn): for outstanding merit, at most a
 * tenth of the payroll list (TT 08/2013/TT-BNV Điều 3.1), or on a notice of retirement (Điều 3.2)?
 */
public final class EarlyStepRaise implements Rule<EarlyRaiseFacts> {
    public static final String ID = "early-step-raise";
    static final ParameterKey MONTHS = ParameterKey.of("salary.early.months");
    static final ParameterKey SHARE = ParameterKey.of("salary.early.share");
    static final ParameterKey MERIT_YEARS = ParameterKey.of("salary.early.merit-years");
    static final ParameterKey ONCE = ParameterKey.of("salary.early.not-twice-in-a-row");
    static final ParameterKey RETIREMENT_MONTHS = ParameterKey.of("salary.early.retirement-months");
    static final ParameterKey NOTICE = ParameterKey.of("retirement.notice-months");

    private final WorkCalendar calendar;

    public EarlyStepRaise(WorkCalendar calendar) {
        this.calendar = calendar;
    }

    /**
     * What comes of it.
     *
     * @param monthsEarly null where nothing is granted
     * @param quota places of the year; null where the headcount was not told or no quota applies
     * @param from first day of the next step
     */
    public record Outcome(
            boolean eligible, Integer monthsEarly, Integer quota, Integer quotaLeft, LocalDate from, Verdict verdict) {}

    @Override
    public Verdict judge(EarlyRaiseFacts facts, PolicyBook book) {
        return of(facts, book).verdict();
    }

    /** By the way that is open; by merit where both are, since the person may pick one only. */
    public Outcome of(EarlyRaiseFacts facts, PolicyBook book) {
        if (facts.merit() == null) {
            return onRetirement(facts, book);
        }
        var byMerit = byMerit(facts, book);
        if (byMerit.eligible() || facts.noticedOn() == null) {
            return byMerit;
        }
        var onRetirement = onRetirement(facts, book);
        return onRetirement.eligible() ? onRetirement : byMerit;
    }

    private Outcome byMerit(EarlyRaiseFacts facts, PolicyBook book) {
        var months = book.whole(MONTHS, facts.merit().code());
        var due = due(facts, book);
        var yearEnd = LocalDate.of(book.on().getYear(), 12, 31);
        var reach = due.minusMonths(months.value());
        var findings = new ArrayList<>(standing(facts, book, due));
        findings.add(Finding.check("lacks-little", due.isAfter(yearEnd) && !reach.isAfter(yearEnd), months,
                        Map.of("dueDate", due, "yearEnd", yearEnd, "months", months.value()))
                .mendedBy(due.isAfter(yearEnd) ? Map.of("when", LocalDate.of(reach.getYear(), 1, 1)) : Map.of("when", due)));
        findings.add(merit(facts, facts.merit(), book, yearEnd));
        var once = book.flag(ONCE);
        findings.add(Finding.check("not-twice-in-a-row", !once.value() || !facts.lastRiseWasEarly(), once, Map.of())
                .mendedBy(Map.of("when", due)));
        Integer quota = null;
        Integer left = null;
        if (facts.headcount() != null) {
            var share = book.decimal(SHARE);
            quota = share.value().multiply(BigDecimal.valueOf(facts.headcount())).setScale(0, RoundingMode.FLOOR).intValue();
            left = Math.max(0, quota - facts.alreadyGranted());
            findings.add(Finding.check("quota", left > 0, share, Map.of("headcount", facts.headcount(),
                            "sharepercent", share.value(), "quota", quota, "granted", facts.alreadyGranted(), "left", left))
                    .mendedBy(Map.of("act", "superior")));
        }
        var verdict = Verdict.allOf(ID, findings);
        return verdict.passed() ? new Outcome(true, months.value(), quota, left, reach, verdict)
                : new Outcome(false, null, quota, left, null, verdict);
    }

    private static Finding merit(EarlyRaiseFacts facts, Merit merit, PolicyBook book, LocalDate yearEnd) {
        var waiting = book.at(facts.step().stepSince()).whole(RegularStepRaise.MONTHS, facts.step().scale().code());
        var years = book.whole(MERIT_YEARS, "M" + waiting.value());
        var first = yearEnd.minusYears(years.value()).plusDays(1);
        if (facts.previousEarly() != null && !facts.previousEarly().isBefore(first)) {
            first = facts.previousEarly();
        }
        var counts = !merit.date().isBefore(first) && !merit.date().isAfter(book.on());
        return Finding.check("merit", counts, years, Map.of("award", merit.code(), "date", merit.date(), "first", first,
                        "on", book.on(), "years", years.value()))
                .mendedBy(merit.date().isAfter(book.on()) ? Map.of("when", merit.date()) : Map.of("act", "merit"));
    }

    private Outcome onRetirement(EarlyRaiseFacts facts, PolicyBook book) {
        var months = book.whole(RETIREMENT_MONTHS);
        var noticed = facts.noticedOn();
        var retires = facts.retiresOn() != null ? facts.retiresOn()
                : noticed.plusMonths(book.at(noticed).whole(NOTICE).value());
        var due = due(facts, book);
        var reach = due.minusMonths(months.value());
        var from = reach.isBefore(noticed) ? noticed : reach;
        var findings = new ArrayList<>(standing(facts, book, due));
        var named = new HashMap<String, Object>(Map.of("noticed", noticed, "retires", retires, "dueDate", due,
                "months", months.value()));
        findings.add(Finding.check("lacks-little-before-retirement", due.isAfter(noticed) && from.isBefore(retires), months,
                named).mendedBy(due.isAfter(noticed) ? Map.of() : Map.of("when", due)));
        var verdict = Verdict.allOf(ID, findings);
        return verdict.passed() ? new Outcome(true, months.value(), null, null, from, verdict)
                : new Outcome(false, null, null, null, null, verdict);
    }

    /** What both ways ask: below the last step, every year at least completed, no sanction while on the step. */
    private List<Finding> standing(EarlyRaiseFacts facts, PolicyBook book, LocalDate due) {
        var step = facts.step();
        var minimum = book.text(ParameterKey.of("salary.step.grade-minimum"));
        var against = step.events().stream()
                .filter(event -> !event.type().isTimeNotCounted())
                .filter(event -> !event.day().isBefore(step.stepSince()) && !event.day().isAfter(book.on()))
                .map(event -> event.type().name()).distinct().toList();
        return List.of(
                Finding.check("below-top-step", !step.atTop(), minimum, Map.of("step", step.step(),
                        "top", step.scale().top(), "scale", step.scale().code())),
                Finding.check("criteria", against.isEmpty(), minimum,
                                Map.of("gradeNeeded", minimum.value(), "stepSince", step.stepSince(), "type", against))
                        .mendedBy(Map.of("when", due)));
    }

    private LocalDate due(EarlyRaiseFacts facts, PolicyBook book) {
        return new RegularStepRaise(calendar).next(facts.step(), book).dueDate();
    }
}
