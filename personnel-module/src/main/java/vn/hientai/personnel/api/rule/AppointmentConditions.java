package vn.hientai.personnel.api.rule;

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
import vn.hientai.personnel.api.rule.AppointmentFacts.Move;

/**
 * May this person be appointed on the book's date (điều kiện bổ nhiệm)? The one place that says so: for the calculator,
 * the way ahead, the decision and the procedure alike. NĐ 170/2025/NĐ-CP Điều 28, 29; time in the lower post and planning
 * since the amendment of 1 August 2026, both open to a special case that the authority decides with its reasons.
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
    static final ParameterKey DEGREE_MINIMUM = ParameterKey.of("appointment.degree.minimum");
    static final ParameterKey BARS = ParameterKey.of("appointment.bars");
    static final ParameterKey EXCEPTIONS = ParameterKey.of("appointment.exceptions");
    /** No disciplinary decision is in force for as long. */
    private static final int LONGEST_YEARS = 3;
    private static final List<String> DEGREES =
            List.of("DOCTOR", "MASTER", "BACHELOR", "COLLEGE", "INTERMEDIATE", "ELEMENTARY");

    @Override
    public Verdict judge(AppointmentFacts facts, PolicyBook book) {
        var findings = new ArrayList<Finding>();
        if (facts.subject() != null) {
            var subjects = book.words(SUBJECTS);
            findings.add(check("subject", subjects.value().contains(facts.subject().name()), subjects,
                    Map.of("subject", facts.subject().name())));
        }
        findings.add(grades(facts, book));
        if (facts.move() == Move.HIGHER) {
            if (facts.retires() != null) {
                findings.add(excused("TERM", term(facts, book), facts, book));
            }
            if (facts.lower() != null) {
                book.find(LOWER_POST_MONTHS).map(row -> row.map(Integer::valueOf))
                        .ifPresent(months -> findings.add(excused("LOWER_POST", lowerPost(facts.lower(), months, book), facts, book)));
            }
        }
        if (facts.planned() != null) {
            book.find(PLANNED).ifPresent(row -> findings.add(excused("PLANNED", check(facts.newUnit() ? "new-unit" : "planned",
                    facts.planned() || facts.newUnit(), row, Map.of()).mendedBy(Map.of("act", "plan")), facts, book)));
        }
        if (facts.rank() != null && facts.post() != null) {
            book.find(RANKS, facts.post()).ifPresent(row -> findings.add(check("rank",
                    List.of(row.value().split(" ")).contains(facts.rank()), row, Map.of("rank", facts.rank(), "ranks", row.value()))));
        }
        if (facts.degree() != null) {
            findings.add(degree(facts, book));
        }
        findings.add(bars(facts, book));
        findings.add(discipline(facts, book));
        return Verdict.allOf(ID, findings);
    }

    /** What is not met, but of which the authority may decide otherwise and has. */
    private static Finding excused(String condition, Finding finding, AppointmentFacts facts, PolicyBook book) {
        if (finding.satisfied() || !facts.excepted()) {
            return finding;
        }
        return book.find(EXCEPTIONS).filter(row -> List.of(row.value().split(" ")).contains(condition))
                .map(row -> check("excepted-" + condition.toLowerCase().replace('_', '-'), true, row, finding.facts()))
                .orElse(finding);
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
        var pension = facts.retires().plusDays(1);
        var lastDay = pension.minusMonths(months.value());
        return check("term", !book.on().plusMonths(months.value()).isAfter(pension), months,
                Map.of("months", months.value(), "retires", facts.retires(), "lastDay", lastDay));
    }

    private static Finding lowerPost(AppointmentFacts.LowerPost lower, Enacted<Integer> months, PolicyBook book) {
        if (lower.since() == null) {
            var remedy = lower.attainable() == null
                    ? Map.<String, Object>of("act", "lower-post")
                    : Map.<String, Object>of("act", "lower-post", "when", lower.attainable().plusMonths(months.value()));
            return check("lower-post-held", false, months, Map.of("months", months.value())).mendedBy(remedy);
        }
        var due = lower.since().plusMonths(months.value());
        return check("lower-post", !book.on().isBefore(due), months,
                Map.of("months", months.value(), "since", lower.since(), "due", due)).mendedBy(Map.of("when", due));
    }

    private static Finding degree(AppointmentFacts facts, PolicyBook book) {
        var minimum = book.text(DEGREE_MINIMUM);
        var place = DEGREES.indexOf(facts.degree());
        var has = place >= 0 && place <= DEGREES.indexOf(minimum.value());
        return check(place < 0 ? "degree-known" : "degree", has, minimum, Map.of("degree", facts.degree(), "degreeNeeded", minimum.value()))
                .mendedBy(Map.of("degreeNeeded", minimum.value()));
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
