package vn.hientai.personnel.career.path.rule;

import static vn.hientai.core.policy.Finding.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.hientai.core.kernel.AnnualGrade;
import vn.hientai.core.policy.Finding;
import vn.hientai.core.policy.ParameterKey;
import vn.hientai.core.policy.PolicyBook;
import vn.hientai.core.policy.Verdict;

/** What separates a person from a next post on the book's date (điều kiện còn thiếu). */
public final class GapToPost {
    public static final String ID = "gap-to-post";
    private static final ParameterKey GRADE_YEARS = ParameterKey.of("appointment.grades.years");
    private static final ParameterKey GRADE_MINIMUM = ParameterKey.of("appointment.grades.minimum");
    private static final ParameterKey TERM_MONTHS = ParameterKey.of("appointment.term.months");
    private static final ParameterKey LOWER_POST_MONTHS = ParameterKey.of("appointment.lower-post.months");
    private static final ParameterKey PLANNED = ParameterKey.of("appointment.planned");
    private static final ParameterKey DEGREE_MINIMUM = ParameterKey.of("appointment.degree.minimum");
    private static final ParameterKey RANKS = ParameterKey.of("appointment.ranks");
    private static final ParameterKey RANK_GRADE_YEARS = ParameterKey.of("rank.change.grades.years");
    private static final ParameterKey RANK_GRADE_MINIMUM = ParameterKey.of("rank.change.grades.minimum");
    private static final ParameterKey COMPLEX_WORK = ParameterKey.of("rank.change.complex-work");
    private static final ParameterKey DISCIPLINE_MONTHS = ParameterKey.of("talent.discipline.months");
    private static final List<String> DEGREES =
            List.of("DOCTOR", "MASTER", "BACHELOR", "COLLEGE", "INTERMEDIATE", "ELEMENTARY");

    /** @param lowerPostFrom day from which time in the post below can count for someone who does not hold it, or null */
    public Verdict judge(NextPost post, PathFacts facts, PolicyBook book, LocalDate lowerPostFrom) {
        var findings = new ArrayList<Finding>();
        if (post.kind() == NextPost.Kind.OFFICE) {
            if (post.after() != null) {
                findings.add(lowerPost(post, facts, book, lowerPostFrom));
            }
            book.find(RANKS, post.code()).ifPresent(ranks -> findings.add(check(
                    "rank", List.of(ranks.value().split(" ")).contains(facts.rank()), ranks, named("rank", facts.rank()))));
            findings.add(grades(facts, book, GRADE_YEARS, GRADE_MINIMUM));
            findings.add(term(facts, book));
            findings.add(check("planned", facts.planned(), book.flag(PLANNED), Map.of()).mendedBy(Map.of("act", "plan")));
        } else {
            findings.add(grades(facts, book, RANK_GRADE_YEARS, RANK_GRADE_MINIMUM));
            findings.add(complexWork(facts, book));
        }
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

    private static Finding lowerPost(NextPost post, PathFacts facts, PolicyBook book, LocalDate lowerPostFrom) {
        var months = book.whole(LOWER_POST_MONTHS);
        var holds = post.after().equals(facts.office()) && facts.officeSince() != null;
        var due = holds ? facts.officeSince().plusMonths(months.value())
                : lowerPostFrom == null ? null : lowerPostFrom.plusMonths(months.value());
        Map<String, Object> named = Map.of("months", months.value(), "office", post.after());
        var remedy = new HashMap<String, Object>(Map.of("office", post.after()));
        if (due != null) {
            remedy.put("when", due);
        }
        return check(holds ? "lower-post" : "lower-post-held", holds && !book.on().isBefore(due), months, named).mendedBy(remedy);
    }

    private static Finding grades(PathFacts facts, PolicyBook book, ParameterKey yearsKey, ParameterKey minimumKey) {
        var years = book.whole(yearsKey);
        var minimum = book.text(minimumKey);
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

    private static Finding term(PathFacts facts, PolicyBook book) {
        var months = book.whole(TERM_MONTHS);
        var enough = facts.retiresOn() == null || !facts.retiresOn().isBefore(book.on().plusMonths(months.value()));
        var known = named("retiresOn", facts.retiresOn());
        known.put("months", months.value());
        return check("term", enough, months, known);
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
        var free = facts.barredUntil() == null || !book.on().isBefore(facts.barredUntil());
        return check("discipline", free, book.whole(DISCIPLINE_MONTHS), Map.of("on", book.on()))
                .mendedBy(free ? Map.of() : Map.of("when", facts.barredUntil()));
    }
}
