package vn.hientai.personnel.career.appointment.rule;

import static vn.hientai.core.policy.Finding.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.hientai.core.kernel.AnnualGrade;
import vn.hientai.core.policy.Enacted;
import vn.hientai.core.policy.Finding;
import vn.hientai.core.policy.ParameterKey;
import vn.hientai.core.policy.PolicyBook;
import vn.hientai.core.policy.Rule;
import vn.hientai.core.policy.Verdict;
import vn.hientai.personnel.api.rule.SanctionLapse;
import vn.hientai.personnel.career.appointment.rule.AppointmentFacts.Move;
import vn.hientai.personnel.retirement.rule.RetirementAge;
import vn.hientai.personnel.retirement.rule.RetirementFacts;

/**
 * May this person be appointed on the book's date (điều kiện bổ nhiệm)? NĐ 170/2025/NĐ-CP Điều 28, 29; time in the lower
 * post and planning since the amendment of 1 August 2026.
 */
public final class AppointmentConditions implements Rule<AppointmentFacts> {
    public static final String ID = "appointment-conditions";
    static final ParameterKey SUBJECTS = ParameterKey.of("appointment.subjects");
    static final ParameterKey GRADE_YEARS = ParameterKey.of("appointment.grades.years");
    static final ParameterKey GRADE_MINIMUM = ParameterKey.of("appointment.grades.minimum");
    static final ParameterKey TERM_MONTHS = ParameterKey.of("appointment.term.months");
    static final ParameterKey LOWER_POST_MONTHS = ParameterKey.of("appointment.lower-post.months");
    static final ParameterKey PLANNED = ParameterKey.of("appointment.planned");
    static final ParameterKey RANKS = ParameterKey.of("appointment.ranks");
    static final ParameterKey BARS = ParameterKey.of("appointment.bars");
    /** No disciplinary decision is in force for as long. */
    private static final int LONGEST_YEARS = 3;

    @Override
    public Verdict judge(AppointmentFacts facts, PolicyBook book) {
        var findings = new ArrayList<Finding>();
        var subjects = book.words(SUBJECTS);
        findings.add(check("subject", subjects.value().contains(facts.subject().name()), subjects,
                Map.of("subject", facts.subject().name())));
        findings.add(grades(facts, book));
        if (facts.move() == Move.HIGHER) {
            findings.add(term(facts, book));
            book.find(LOWER_POST_MONTHS).map(row -> row.map(Integer::valueOf))
                    .ifPresent(months -> findings.add(lowerPost(facts, months, book)));
        }
        book.find(PLANNED).ifPresent(row -> findings.add(check(facts.newUnit() ? "new-unit" : "planned",
                facts.planned() || facts.newUnit(), row, Map.of()).mendedBy(Map.of("act", "plan"))));
        if (facts.rank() != null && facts.post() != null) {
            book.find(RANKS, facts.post()).ifPresent(row -> findings.add(check("rank",
                    List.of(row.value().split(" ")).contains(facts.rank()), row, Map.of("rank", facts.rank(), "ranks", row.value()))));
        }
        findings.add(bars(facts, book));
        findings.add(discipline(facts, book));
        return Verdict.allOf(ID, findings);
    }

    private static Finding grades(AppointmentFacts facts, PolicyBook book) {
        var years = book.whole(GRADE_YEARS);
        var minimum = book.text(GRADE_MINIMUM);
        var needed = AnnualGrade.valueOf(minimum.value());
        var last = book.on().getYear() - 1;
        var lacking = new ArrayList<Integer>();
        var missing = new ArrayList<Integer>();
        for (var year = last - years.value() + 1; year <= last; year++) {
            var grade = facts.grades().getOrDefault(year, AnnualGrade.NOT_GRADED);
            if (grade == AnnualGrade.NOT_GRADED) {
                missing.add(year);
            } else if (!grade.reaches(needed)) {
                lacking.add(year);
            }
        }
        Map<String, Object> named = Map.of("years", years.value(), "gradeNeeded", minimum.value(), "last", String.valueOf(last));
        if (lacking.isEmpty() && !missing.isEmpty()) {
            return check("grades-known", false, List.of(years, minimum), named)
                    .mendedBy(Map.of("missingYear", missing.stream().map(String::valueOf).toList()));
        }
        var clear = lacking.stream().max(Comparator.naturalOrder()).orElse(last) + years.value() + 1;
        return check("grades", lacking.isEmpty(), List.of(years, minimum), named)
                .mendedBy(Map.of("when", LocalDate.of(clear, 1, 1)));
    }

    /** Enough time before retirement to serve a whole term: its last day may be the last day in service. */
    private static Finding term(AppointmentFacts facts, PolicyBook book) {
        var months = book.whole(TERM_MONTHS);
        var pension = new RetirementAge().of(new RetirementFacts(facts.gender(), facts.birth(), facts.subject()), book).pensionFrom();
        var lastDay = pension.minusMonths(months.value());
        return check("term", !book.on().plusMonths(months.value()).isAfter(pension), months,
                Map.of("months", months.value(), "retires", pension.minusDays(1), "lastDay", lastDay));
    }

    private static Finding lowerPost(AppointmentFacts facts, Enacted<Integer> months, PolicyBook book) {
        if (facts.lowerPostSince() == null) {
            return check("lower-post-held", false, months, Map.of("months", months.value())).mendedBy(Map.of("act", "lower-post"));
        }
        var due = facts.lowerPostSince().plusMonths(months.value());
        return check("lower-post", !book.on().isBefore(due), months,
                Map.of("months", months.value(), "since", facts.lowerPostSince(), "due", due)).mendedBy(Map.of("when", due));
    }

    private static Finding bars(AppointmentFacts facts, PolicyBook book) {
        var listed = book.words(BARS);
        var standing = facts.bars().stream().filter(listed.value()::contains).toList();
        return check("bars", standing.isEmpty(), listed, Map.of("bar", standing)).mendedBy(Map.of("act", "clear"));
    }

    private static Finding discipline(AppointmentFacts facts, PolicyBook book) {
        var last = facts.sanctions().stream()
                .filter(day -> !day.isAfter(book.on()) && day.isAfter(book.on().minusYears(LONGEST_YEARS))).max(Comparator.naturalOrder());
        var months = SanctionLapse.months(book.at(last.orElse(book.on())));
        var lapses = last.map(day -> SanctionLapse.of(day, book.at(day)));
        var barred = lapses.isPresent() && book.on().isBefore(lapses.get());
        var named = new HashMap<String, Object>(Map.of("on", book.on(), "months", months.value()));
        last.ifPresent(day -> named.put("effective", day));
        return check("discipline", !barred, months, named).mendedBy(barred ? Map.of("when", lapses.get()) : Map.of());
    }
}
