package vn.hientai.personnel.salary.rule;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import vn.hientai.core.calendar.rule.WorkCalendar;
import vn.hientai.core.calendar.rule.WorkingDays;
import vn.hientai.core.kernel.StaffCategory;
import vn.hientai.core.policy.Enacted;
import vn.hientai.core.policy.Finding;
import vn.hientai.core.policy.ParameterKey;
import vn.hientai.core.policy.PolicyBook;
import vn.hientai.personnel.api.rule.SanctionDelay;

/**
 * Lets the time of a step run (thời gian giữ bậc) through what lengthens it: sanctions and failed years by their
 * months, time off by its own length in round months (TT 08/2013/TT-BNV Điều 2.1c, 2.3; TT 03/2021/TT-BNV Điều 1.5).
 * An event counts only if it falls between the start and the day that the time would have been served.
 */
final class WaitingTime {
    static final ParameterKey FAILED_YEAR = ParameterKey.of("salary.delay.failed-year-months");
    static final ParameterKey ONCE = ParameterKey.of("salary.delay.same-violation-once");
    static final ParameterKey FORMS = ParameterKey.of("discipline.forms");
    static final ParameterKey NOT_COUNTED = ParameterKey.of("salary.not-counted");
    static final ParameterKey MONTH_FROM_DAYS = ParameterKey.of("salary.not-counted.month-from-days");
    static final ParameterKey DAYS_A_MONTH = ParameterKey.of("salary.not-counted.days-a-month");

    private final LocalDate start;
    private final int months;
    private final StaffCategory category;
    private final PolicyBook book;
    private final WorkingDays workingDays;
    private final List<Finding> findings = new ArrayList<>();
    private final List<LocalDate> sanctioned = new ArrayList<>();
    private LocalDate countedUpTo;
    private int delayMonths;
    private int wholeMonths;
    private int oddDays;

    private WaitingTime(LocalDate start, int months, StaffCategory category, PolicyBook book, WorkCalendar calendar) {
        this.start = start;
        this.months = months;
        this.category = category;
        this.book = book;
        this.workingDays = new WorkingDays(calendar);
        this.countedUpTo = start;
    }

    /** The time served: its end, what was added, and the findings that say why. */
    record Served(LocalDate due, int delayMonths, int notCountedMonths, List<Finding> findings) {}

    static Served run(LocalDate start, int months, StepRaiseFacts facts, PolicyBook book, WorkCalendar calendar) {
        var time = new WaitingTime(start, months, facts.category(), book, calendar);
        facts.events().stream()
                .sorted(Comparator.comparing((RaiseEvent event) -> event.day() == null ? start : event.day())
                        .thenComparing(event -> event.type() == RaiseEvent.Type.NOT_COMPLETED_YEAR))
                .forEach(event -> time.meet(event, facts.events()));
        if (time.oddDays > 0) {
            time.explainOddDays();
        }
        return new Served(time.due(), time.delayMonths, time.notCountedMonths(), List.copyOf(time.findings));
    }

    private LocalDate due() {
        return start.plusMonths((long) months + delayMonths + notCountedMonths());
    }

    private void meet(RaiseEvent event, List<RaiseEvent> all) {
        if (event.day() != null && (event.lastDay().isBefore(start) || !event.day().isBefore(due()))) {
            return;
        }
        switch (event.type()) {
            case SANCTION -> sanction(event);
            case NOT_COMPLETED_YEAR -> failedYear(event, all);
            default -> timeOff(event);
        }
    }

    private void sanction(RaiseEvent event) {
        var onDecision = book.at(event.effective());
        var form = event.form().name();
        var forms = onDecision.find(FORMS, category.name()).map(row -> row.map(text -> List.of(text.split(" "))));
        if (forms.isPresent() && !forms.get().value().contains(form)) {
            findings.add(Finding.check("sanction-form-exists", false, forms.get(),
                            Map.of("form", form, "effective", event.effective(), "subject", category.name()))
                    .mendedBy(Map.of("forms", forms.get().value())));
            return;
        }
        var delay = SanctionDelay.of(event.form(), category, onDecision)
                .orElseGet(() -> onDecision.whole(SanctionDelay.MONTHS, form));
        delayMonths += delay.value();
        sanctioned.add(event.effective());
        findings.add(Finding.check("sanction-delays", true, delay,
                Map.of("form", form, "effective", event.effective(), "months", delay.value())));
    }

    private void failedYear(RaiseEvent event, List<RaiseEvent> all) {
        var onGrade = book.at(event.day());
        if (throughSanctionedViolation(event, all)) {
            findings.add(Finding.check("failed-year-disciplined", true, onGrade.flag(ONCE), Map.of("year", event.year())));
            return;
        }
        var delay = onGrade.whole(FAILED_YEAR);
        delayMonths += delay.value();
        findings.add(Finding.check("failed-year-delays", true, delay,
                Map.of("year", event.year(), "months", delay.value())));
    }

    private boolean throughSanctionedViolation(RaiseEvent failed, List<RaiseEvent> all) {
        if (failed.effective() != null) {
            return sanctioned.contains(failed.effective());
        }
        return all.stream().anyMatch(event -> event.type() == RaiseEvent.Type.SANCTION
                && failed.year().equals(event.year()) && sanctioned.contains(event.effective()));
    }

    private void timeOff(RaiseEvent event) {
        var ground = book.at(event.day() == null ? start : event.day()).flag(NOT_COUNTED, event.type().name());
        if (event.to() == null) {
            oddDays += event.days();
            findings.add(Finding.check("days-not-counted", true, ground,
                    Map.of("type", event.type().name(), "days", event.days())));
            return;
        }
        var first = event.from().isBefore(countedUpTo) ? countedUpTo : event.from();
        var end = event.to().plusDays(1);
        if (!first.isBefore(end)) {
            return;
        }
        var whole = (int) ChronoUnit.MONTHS.between(first, end);
        var odd = workingDays.between(first.plusMonths(whole), event.to(), book.at(event.to()));
        countedUpTo = end;
        wholeMonths += whole;
        oddDays += odd;
        findings.add(Finding.check("time-not-counted", true, ground, Map.of("type", event.type().name(),
                "from", first, "to", event.to(), "months", whole, "days", odd)));
    }

    private int notCountedMonths() {
        return oddDays == 0 ? wholeMonths : wholeMonths + monthsOfOddDays();
    }

    private int monthsOfOddDays() {
        var aMonth = book.at(start).peek(DAYS_A_MONTH).map(Enacted::value).map(Integer::valueOf).orElseThrow();
        var from = book.at(start).peek(MONTH_FROM_DAYS).map(Enacted::value).map(Integer::valueOf).orElseThrow();
        return oddDays / aMonth + (oddDays % aMonth >= from ? 1 : 0);
    }

    private void explainOddDays() {
        var rounding = book.at(start).whole(MONTH_FROM_DAYS);
        var grounds = new ArrayList<Enacted<Integer>>(List.of(rounding));
        if (oddDays >= rounding.value()) {
            grounds.add(book.at(start).whole(DAYS_A_MONTH));
        }
        findings.add(Finding.check("odd-days-rounded", true, grounds,
                Map.of("days", oddDays, "from", rounding.value(), "months", monthsOfOddDays())));
    }
}
