package vn.hientai.personnel.career.path.rule;

import static vn.hientai.core.policy.Finding.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.hientai.core.kernel.AnnualGrade;
import vn.hientai.core.policy.Finding;
import vn.hientai.core.policy.ParameterKey;
import vn.hientai.core.policy.PolicyBook;
import vn.hientai.core.policy.Verdict;
import vn.hientai.personnel.api.rule.AppointmentConditions;
import vn.hientai.personnel.api.rule.SanctionLapse;

/**
 * What separates a person from a next post on the book's date (điều kiện còn thiếu): for an office the conditions of
 * appointment, for a rank what its change asks.
 */
public final class GapToPost {
    public static final String ID = "gap-to-post";
    private static final ParameterKey DEGREE_MINIMUM = ParameterKey.of("appointment.degree.minimum");
    private static final ParameterKey RANK_GRADE_YEARS = ParameterKey.of("rank.change.grades.years");
    private static final ParameterKey RANK_GRADE_MINIMUM = ParameterKey.of("rank.change.grades.minimum");
    private static final ParameterKey COMPLEX_WORK = ParameterKey.of("rank.change.complex-work");
    private static final ParameterKey DISCIPLINE_MONTHS = ParameterKey.of("talent.discipline.months");
    private static final List<String> DEGREES =
            List.of("DOCTOR", "MASTER", "BACHELOR", "COLLEGE", "INTERMEDIATE", "ELEMENTARY");

    /** @param lowerPostFrom day from which time in the post below can count for someone who does not hold it, or null */
    public Verdict judge(NextPost post, PathFacts facts, PolicyBook book, LocalDate lowerPostFrom) {
        if (post.kind() == NextPost.Kind.OFFICE) {
            return new AppointmentConditions().judge(facts.towards(post, lowerPostFrom), book);
        }
        var findings = new ArrayList<Finding>();
        findings.add(grades(facts, book));
        findings.add(complexWork(facts, book));
        findings.add(degree(facts, book));
        findings.add(discipline(facts, book));
        return Verdict.allOf(ID, findings);
    }

    private static Map<String, Object> named(String name, Object value) {
        var named = new HashMap<String, Object>();
        if (value != null) {
            named.put(name, value);
        }
        return named;
    }

    private static Finding grades(PathFacts facts, PolicyBook book) {
        var years = book.whole(RANK_GRADE_YEARS);
        var minimum = book.text(RANK_GRADE_MINIMUM);
        var needed = AnnualGrade.valueOf(minimum.value());
        var last = book.on().getYear() - 1;
        var seen = new ArrayList<String>();
        var worst = 0;
        for (var year = last - years.value() + 1; year <= last; year++) {
            var grade = facts.grades().getOrDefault(year, AnnualGrade.NOT_GRADED);
            seen.add(year + " " + letter(grade));
            worst = grade.reaches(needed) ? worst : year;
        }
        return check("grades", worst == 0, List.of(years, minimum),
                        Map.of("grades", seen, "years", years.value(), "gradeNeeded", minimum.value()))
                .mendedBy(Map.of("when", LocalDate.of(worst == 0 ? last + 1 : worst + years.value() + 1, 1, 1)));
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

    private static Finding complexWork(PathFacts facts, PolicyBook book) {
        return check("complex-work", facts.complexWork(), book.flag(COMPLEX_WORK), Map.of())
                .mendedBy(facts.complexWorkDue() == null ? Map.of("act", "stretch") : Map.of("when", facts.complexWorkDue()));
    }

    private static Finding degree(PathFacts facts, PolicyBook book) {
        var minimum = book.text(DEGREE_MINIMUM);
        var has = facts.degree() != null && DEGREES.indexOf(facts.degree()) <= DEGREES.indexOf(minimum.value());
        var known = named("degree", facts.degree());
        known.put("degreeNeeded", minimum.value());
        return check("degree", has, minimum, known).mendedBy(Map.of("degreeNeeded", minimum.value()));
    }

    private static Finding discipline(PathFacts facts, PolicyBook book) {
        var until = facts.sanctions().stream().map(day -> SanctionLapse.of(day, book.at(day))).max(Comparator.naturalOrder()).orElse(null);
        var free = until == null || !book.on().isBefore(until);
        return check("discipline", free, book.whole(DISCIPLINE_MONTHS), Map.of("on", book.on()))
                .mendedBy(free ? Map.of() : Map.of("when", until));
    }
}
