package vn.hientai.personnel.service.rule;

import static vn.hientai.core.policy.Finding.check;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.hientai.core.calendar.rule.WorkCalendar;
import vn.hientai.core.calendar.rule.WorkingDays;
import vn.hientai.core.kernel.AnnualGrade;
import vn.hientai.core.policy.Enacted;
import vn.hientai.core.policy.Finding;
import vn.hientai.core.policy.ParameterKey;
import vn.hientai.core.policy.PolicyBook;
import vn.hientai.core.policy.Rule;
import vn.hientai.core.policy.Verdict;
import vn.hientai.personnel.api.rule.AppointmentConditions;
import vn.hientai.personnel.retirement.rule.EarlyLeave;

/**
 * May this be decided about this person from this day (điều kiện của biến động công tác)? Book of the day of the act.
 * Sources: NĐ 170/2025/NĐ-CP amended by NĐ 300/2026/NĐ-CP (law file E-1 to E-47).
 */
public final class ServiceActConditions implements Rule<ServiceActFacts> {
    public static final String ID = "service-act";
    static final ParameterKey SECONDMENT_MONTHS = ParameterKey.of("service.secondment.months");
    static final ParameterKey MOVE_BARS = ParameterKey.of("service.move.bars");
    static final ParameterKey MOVE_WISH = ParameterKey.of("service.move.wish-lifts");
    static final ParameterKey ROTATION_MONTHS = ParameterKey.of("service.rotation.months");
    static final ParameterKey ROTATION_SERVICE = ParameterKey.of("service.rotation.service-left-months");
    static final ParameterKey ACTING_MONTHS = ParameterKey.of("service.acting.months");
    static final ParameterKey PROBATION_SUBJECTS = ParameterKey.of("service.probation.subjects");
    static final ParameterKey OFFICE_BARS = ParameterKey.of("service.office.bars");
    static final ParameterKey RANK_GRADE_YEARS = ParameterKey.of("rank.change.grades.years");
    static final ParameterKey RANK_GRADE_MINIMUM = ParameterKey.of("rank.change.grades.minimum");
    static final ParameterKey RANK_COMPLEX_WORK = ParameterKey.of("rank.change.complex-work");
    static final ParameterKey EXTENSION_MONTHS = ParameterKey.of("service.extension.months-left");
    static final ParameterKey RESIGNATION_BARS = ParameterKey.of("service.resignation.bars");
    static final ParameterKey SEPARATION_BARS = ParameterKey.of("service.separation.bars");
    static final ParameterKey SUSPENSION_DAYS = ParameterKey.of("service.suspension.working-days");
    static final ParameterKey POSTPONEMENT = ParameterKey.of("retirement.postponement-months");
    static final ParameterKey LATE_YEARS = ParameterKey.of("retirement.late-years");
    static final ParameterKey EARLY_YEARS = ParameterKey.of("retirement.early-years");

    private final WorkCalendar calendar;

    public ServiceActConditions(WorkCalendar calendar) {
        this.calendar = calendar;
    }

    @Override
    public Verdict judge(ServiceActFacts facts, PolicyBook book) {
        var findings = new ArrayList<Finding>();
        switch (facts.type()) {
            case PROBATION -> findings.add(probation(facts, book));
            case TRANSFER -> findings.add(barred("move", facts, book, MOVE_BARS, wished(facts, book)));
            case SECONDMENT -> {
                findings.add(noLonger("secondment", facts, book, SECONDMENT_MONTHS, Situation.URGENT_UNFINISHED_TASK));
                findings.add(barred("move", facts, book, MOVE_BARS, wished(facts, book)));
            }
            case ROTATION -> {
                findings.add(rotationLength(facts, book));
                findings.add(serviceLeft("rotation-service", facts, book, ROTATION_SERVICE));
                findings.add(barred("move", facts, book, MOVE_BARS, wished(facts, book)));
            }
            case REAPPOINTMENT -> reappointment(facts, book, findings);
            case RANK_PROMOTION -> promotion(facts, book, findings);
            case TERM_EXTENSION -> findings.add(extension(facts, book));
            case ACTING_CHARGE -> findings.add(noLonger("acting", facts, book, ACTING_MONTHS, null));
            case RESIGNATION_FROM_OFFICE -> findings.add(barred("resignation", facts, book, RESIGNATION_BARS, Set.of()));
            case SUSPENSION -> findings.add(suspension(facts, book));
            case SEPARATION -> findings.add(barred("separation", facts, book, SEPARATION_BARS, Set.of()));
            case RETIREMENT -> retirement(facts, book, findings);
            default -> { }
        }
        var verdict = Verdict.allOf(ID, findings);
        return facts.type() == ServiceActType.APPOINTMENT
                ? verdict.and(new AppointmentConditions().judge(facts.appointment(), book))
                : verdict;
    }

    private static Finding probation(ServiceActFacts facts, PolicyBook book) {
        var subjects = book.words(PROBATION_SUBJECTS);
        return check("probation", subjects.value().contains(facts.subject().regime()), subjects,
                Map.of("subject", facts.subject().name()));
    }

    private static Set<String> wished(ServiceActFacts facts, PolicyBook book) {
        return facts.ownWish() ? Set.copyOf(book.words(MOVE_WISH).value()) : Set.of();
    }

    /** None of the situations that the law names, but for those that the person's own wish lifts. */
    private static Finding barred(
            String check, ServiceActFacts facts, PolicyBook book, ParameterKey bars, Set<String> lifted) {
        var named = book.words(bars);
        var standing = facts.declared().stream().map(Enum::name)
                .filter(one -> named.value().contains(one) && !lifted.contains(one)).sorted().toList();
        return standing.isEmpty()
                ? check(check + "-free", true, named, Map.of("situation", named.value()))
                : check(check + "-free", false, named, Map.of("situation", standing))
                        .mendedBy(Map.of("situation", standing));
    }

    private static Finding noLonger(
            String check, ServiceActFacts facts, PolicyBook book, ParameterKey months, Situation unless) {
        var most = book.whole(months);
        var last = facts.from().plusMonths(most.value()).minusDays(1);
        var excused = unless != null && facts.declared().contains(unless);
        return check(check + "-length", excused || !facts.lastDay().isAfter(last), most,
                        Map.of("months", most.value(), "from", facts.from(), "last", facts.lastDay(), "latest", last))
                .mendedBy(Map.of("latest", last));
    }

    private static Finding rotationLength(ServiceActFacts facts, PolicyBook book) {
        var least = book.whole(ROTATION_MONTHS);
        var earliest = facts.from().plusMonths(least.value()).minusDays(1);
        return check("rotation-length", !facts.lastDay().isBefore(earliest), least,
                        Map.of("months", least.value(), "from", facts.from(), "last", facts.lastDay()))
                .mendedBy(Map.of("earliest", earliest));
    }

    private static Finding serviceLeft(String check, ServiceActFacts facts, PolicyBook book, ParameterKey months) {
        var least = book.whole(months);
        if (facts.retires() == null) {
            return check(check, true, least, Map.of("months", least.value(), "from", facts.from(), "retires", "–"));
        }
        var latest = facts.retires().plusDays(1).minusMonths(least.value());
        return check(check, !facts.from().isAfter(latest), least,
                        Map.of("months", least.value(), "from", facts.from(), "retires", facts.retires(), "latest", latest))
                .mendedBy(Map.of("latest", latest));
    }

    private static Finding grades(
            String check, ServiceActFacts facts, PolicyBook book, ParameterKey yearsKey, ParameterKey minimumKey) {
        var years = book.whole(yearsKey);
        var minimum = book.text(minimumKey);
        var last = facts.from().getYear() - 1;
        var seen = new TreeMap<Integer, AnnualGrade>();
        for (var year = last - years.value() + 1; year <= last; year++) {
            seen.put(year, facts.grades().getOrDefault(year, AnnualGrade.NOT_GRADED));
        }
        var needed = AnnualGrade.valueOf(minimum.value());
        var wanting = seen.entrySet().stream().filter(one -> !one.getValue().reaches(needed)).map(Map.Entry::getKey).toList();
        var said = seen.entrySet().stream().map(one -> one.getKey() + " " + letter(one.getValue()))
                .collect(Collectors.joining(", "));
        var clear = wanting.isEmpty() ? last : wanting.get(wanting.size() - 1) + years.value() + 1;
        return check(check, wanting.isEmpty(), List.of(years, minimum),
                        Map.of("grades", said, "years", years.value(), "gradeNeeded", minimum.value()))
                .mendedBy(Map.of("when", LocalDate.of(clear, 1, 1)));
    }

    private static String letter(AnnualGrade grade) {
        return switch (grade) {
            case EXCELLENT -> "X";
            case GOOD -> "T";
            case COMPLETED -> "H";
            case NOT_COMPLETED -> "K";
            case NOT_GRADED -> "–";
        };
    }

    /** Not while a disciplinary decision is in effect. */
    private static Finding free(ServiceActFacts facts, PolicyBook book) {
        var bars = book.words(OFFICE_BARS);
        return facts.sanctions().stream()
                .filter(one -> !facts.from().isBefore(one.effectiveOn()) && facts.from().isBefore(one.lapsesOn()))
                .max(Comparator.comparing(ServiceActFacts.Sanctioned::lapsesOn))
                .map(one -> check("no-sanction", false, bars,
                                Map.of("form", one.form(), "effective", one.effectiveOn(), "on", facts.from()))
                        .mendedBy(Map.of("when", one.lapsesOn())))
                .orElseGet(() -> check("no-sanction", true, bars, Map.of("on", facts.from())));
    }

    /** Previous years' grades, work as complex as that of the higher rank, no proceedings (NĐ 300/2026/NĐ-CP Điều 8). */
    private static void promotion(ServiceActFacts facts, PolicyBook book, List<Finding> findings) {
        findings.add(grades("rank-grades", facts, book, RANK_GRADE_YEARS, RANK_GRADE_MINIMUM));
        var complex = book.flag(RANK_COMPLEX_WORK);
        findings.add(check("rank-complex-work", !complex.value() || facts.declared().contains(Situation.EQUAL_COMPLEX_WORK), complex, Map.of())
                .mendedBy(Map.of("situation", List.of(Situation.EQUAL_COMPLEX_WORK.name()))));
        findings.add(free(facts, book));
        findings.add(barred("office", facts, book, OFFICE_BARS, Set.of()));
    }

    private static void reappointment(ServiceActFacts facts, PolicyBook book, List<Finding> findings) {
        var least = book.whole(EXTENSION_MONTHS);
        findings.add(holdsOffice(facts, least));
        if (facts.retires() != null) {
            var left = ChronoUnit.MONTHS.between(facts.from(), facts.retires().plusDays(1));
            findings.add(check("reappointment-time-left", left >= least.value(), least,
                            Map.of("months", least.value(), "left", left, "retires", facts.retires()))
                    .mendedBy(Map.of("act", ServiceActType.TERM_EXTENSION.name())));
            findings.add(check("term-within-service", !facts.termUntil().isAfter(facts.retires()), least,
                            Map.of("term", facts.termUntil(), "retires", facts.retires()))
                    .mendedBy(Map.of("latest", facts.retires())));
        }
        findings.add(barred("office", facts, book, OFFICE_BARS, Set.of()));
    }

    private static Finding holdsOffice(ServiceActFacts facts, Enacted<?> ground) {
        return check("holds-office", facts.now() != null && facts.now().office() != null, ground, Map.of("on", facts.from()));
    }

    private static Finding extension(ServiceActFacts facts, PolicyBook book) {
        var most = book.whole(EXTENSION_MONTHS);
        if (facts.now() == null || facts.now().office() == null) {
            return holdsOffice(facts, most);
        }
        if (facts.retires() == null) {
            return check("extension-to-retirement", false, most, Map.of("months", most.value(), "retires", "–"));
        }
        var left = ChronoUnit.MONTHS.between(facts.from(), facts.retires().plusDays(1));
        return check("extension-to-retirement", left < most.value() && !facts.termUntil().isAfter(facts.retires()), most,
                        Map.of("months", most.value(), "left", left, "retires", facts.retires(), "term", facts.termUntil()))
                .mendedBy(Map.of("act", ServiceActType.REAPPOINTMENT.name(), "latest", facts.retires()));
    }

    private Finding suspension(ServiceActFacts facts, PolicyBook book) {
        var days = book.whole(SUSPENSION_DAYS);
        var twice = facts.declared().contains(Situation.SECOND_SUSPENSION) ? 2 * days.value() : days.value();
        var latest = new WorkingDays(calendar).after(facts.from().minusDays(1), twice, book).date();
        return check("suspension-length", !facts.lastDay().isAfter(latest), days,
                        Map.of("days", twice, "from", facts.from(), "last", facts.lastDay(), "latest", latest))
                .mendedBy(Map.of("latest", latest));
    }

    /** On the day by age; later only as long as a postponement allows; earlier only with a ground for it. */
    private static void retirement(ServiceActFacts facts, PolicyBook book, List<Finding> findings) {
        if (facts.retires() == null) {
            findings.add(check("retirement-day", true, book.whole(EARLY_YEARS), Map.of("from", facts.from(), "pension", "–")));
            return;
        }
        findings.add(retirementDay(facts, book));
        var early = facts.from().isBefore(facts.retires().plusDays(1));
        if (early && facts.declared().contains(Situation.STREAMLINING) && EarlyLeave.isProvidedFor(book)) {
            findings.add(new EarlyLeave().window(facts.retires(), facts.from(), book));
        }
        if (!early && facts.later() != null && !facts.later().verdict().passed()) {
            findings.addAll(facts.later().verdict().failed());
        }
    }

    private static Finding retirementDay(ServiceActFacts facts, PolicyBook book) {
        var pension = facts.retires().plusDays(1);
        if (facts.later() != null && facts.from().isAfter(pension)) {
            var last = facts.later().last().plusDays(1);
            var years = book.whole(LATE_YEARS);
            return check("retirement-day", !facts.from().isAfter(last), years,
                            Map.of("from", facts.from(), "pension", pension, "latest", last))
                    .mendedBy(Map.of("latest", last));
        }
        if (facts.from().isBefore(pension)) {
            var years = book.whole(EARLY_YEARS);
            var earliest = pension.minusYears(years.value());
            var grounded = facts.declared().contains(Situation.STREAMLINING) || facts.declared().contains(Situation.SERIOUS_ILLNESS);
            return check("retirement-early", grounded && !facts.from().isBefore(earliest), years,
                            Map.of("from", facts.from(), "pension", pension, "years", years.value()))
                    .mendedBy(Map.of("when", pension, "earliest", earliest));
        }
        var ground = facts.declared().contains(Situation.LONG_TREATMENT)
                ? Situation.LONG_TREATMENT
                : facts.declared().contains(Situation.SERIOUS_ILLNESS) ? Situation.SERIOUS_ILLNESS : Situation.SPECIAL_OCCASION;
        var months = book.whole(POSTPONEMENT, ground.name());
        var allowed = facts.declared().contains(ground) ? months.value() : 0;
        var latest = pension.plusMonths(allowed);
        return check("retirement-day", !facts.from().isAfter(latest), months,
                        Map.of("from", facts.from(), "pension", pension, "latest", latest))
                .mendedBy(Map.of("latest", latest));
    }
}
