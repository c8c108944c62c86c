package vn.hientai.personnel.assessment.grading.rule;

import static vn.hientai.core.policy.Finding.check;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.hientai.core.kernel.AnnualGrade;
import vn.hientai.core.policy.Enacted;
import vn.hientai.core.policy.Finding;
import vn.hientai.core.policy.ParameterKey;
import vn.hientai.core.policy.PolicyBook;
import vn.hientai.core.policy.Verdict;

/**
 * Which grade does a year get (xếp loại chất lượng hằng năm)? By points or by conditions, as the instrument in force at
 * the end of that year asks; overridden by what fails a year, capped by absence and by the organisation's grade
 * (NĐ 335/2025/NĐ-CP Điều 11, 20; NĐ 90/2020/NĐ-CP with NĐ 48/2023/NĐ-CP).
 */
public final class AnnualGrading {
    public static final String ID = "annual-grade";
    public static final ParameterKey REGIME = ParameterKey.of("assessment.regime");
    static final ParameterKey MINIMUM_MONTHS = ParameterKey.of("assessment.grade.minimum-months");
    static final ParameterKey ACTUAL_TIME = ParameterKey.of("assessment.grade.actual-time");
    static final ParameterKey ABSENCE_CAP = ParameterKey.of("assessment.grade.absence-cap-months");
    static final ParameterKey HEAD_CAP = ParameterKey.of("assessment.grade.head-cap");
    private static final String POINTS = "POINTS";

    /** The grade and the number of the instrument by which it was given. */
    public record Outcome(AnnualGrade grade, String regime, Verdict verdict) {}

    /**
     * What the regime of the year asks for and the facts lack: {@code score}, {@code results} or the fields of a
     * sanction. Refuses where no instrument grades the subject in that year.
     */
    public List<String> missing(GradeFacts facts, PolicyBook book) {
        regime(facts, book).orRefuse();
        var missing = new ArrayList<String>();
        if (isGraded(facts, book) && new FailedYear(facts, book).findings().stream().allMatch(Finding::satisfied)) {
            if (asksForPoints(facts, book)) {
                if (facts.score() == null) {
                    missing.add("score");
                }
            } else if (facts.results() == null) {
                missing.add("results");
            } else {
                missing.addAll(GradeByConditions.missing(facts));
            }
        }
        missing.addAll(FailedYear.missing(facts, book));
        return missing;
    }

    /** @param book the book of the last day of the year */
    public Outcome of(GradeFacts facts, PolicyBook book) {
        var findings = new ArrayList<>(regime(facts, book).orRefuse().findings());
        var regime = findings.get(0).legalBasis().get(0).document();
        findings.add(time(facts, book));
        if (!isGraded(facts, book)) {
            return new Outcome(AnnualGrade.NOT_GRADED, regime, Verdict.allOf(ID, findings));
        }
        var failed = new FailedYear(facts, book).findings();
        findings.addAll(failed);
        var fails = !failed.stream().allMatch(Finding::satisfied);
        var grade = results(facts, book, findings);
        grade = fails ? AnnualGrade.NOT_COMPLETED : grade;
        grade = atMost(grade, absenceCap(facts, book, findings));
        grade = atMost(grade, headCap(facts, book, grade, findings));
        return new Outcome(grade, regime, Verdict.allOf(ID, findings));
    }

    private static Optional<Enacted<String>> ground(GradeFacts facts, PolicyBook book) {
        var regime = facts.subject().regime();
        return facts.score() == null ? book.find(REGIME, regime + ".CONDITIONS", regime) : book.find(REGIME, regime);
    }

    private static Verdict regime(GradeFacts facts, PolicyBook book) {
        var ground = ground(facts, book);
        var named = Map.<String, Object>of("subject", facts.subject().name(), "year", facts.year());
        return Verdict.allOf(ID, check("regime", ground.isPresent(), ground.stream().toList(), named)
                .mendedBy(book.next(REGIME, facts.subject().regime())
                        .<Map<String, Object>>map(day -> Map.of("when", day)).orElse(Map.of())));
    }

    private static boolean asksForPoints(GradeFacts facts, PolicyBook book) {
        return ground(facts, book).orElseThrow().value().equals(POINTS);
    }

    private static boolean isGraded(GradeFacts facts, PolicyBook book) {
        var worked = facts.presence().monthsWorked();
        var least = book.whole(MINIMUM_MONTHS, facts.subject().regime()).value();
        return worked.compareTo(BigDecimal.valueOf(least)) >= 0
                || worked.signum() > 0 && countsActualTime(facts, book).isPresent();
    }

    private static Optional<Enacted<String>> countsActualTime(GradeFacts facts, PolicyBook book) {
        return book.find(ACTUAL_TIME, facts.subject().regime())
                .filter(row -> List.of(row.value().split(" ")).contains(facts.presence().absence().name()));
    }

    private static Finding time(GradeFacts facts, PolicyBook book) {
        var least = book.whole(MINIMUM_MONTHS, facts.subject().regime());
        var worked = facts.presence().monthsWorked();
        var lacking = BigDecimal.valueOf(least.value()).subtract(worked);
        var named = new HashMap<String, Object>(Map.of("monthsWorked", worked, "months", least.value(),
                "absence", facts.presence().absence().name()));
        if (lacking.signum() > 0 && isGraded(facts, book)) {
            return check("actual-time", true, countsActualTime(facts, book).orElseThrow(), named);
        }
        return check("time-worked", lacking.signum() <= 0, least, named).mendedBy(Map.of("more", lacking));
    }

    private static AnnualGrade results(GradeFacts facts, PolicyBook book, List<Finding> findings) {
        if (!asksForPoints(facts, book)) {
            return facts.results() == null
                    ? AnnualGrade.NOT_COMPLETED
                    : new GradeByConditions(facts, book).grade(findings);
        }
        if (facts.score() == null) {
            return AnnualGrade.NOT_COMPLETED;
        }
        var reached = ScoreGrades.of(facts.score(), BigDecimal.ONE, facts.subject(), book);
        var named = new HashMap<String, Object>(Map.of("score", facts.score(), "grade", reached.grade().name()));
        findings.add(check("score", reached.grade() != AnnualGrade.NOT_COMPLETED, reached.grounds(), named)
                .mendedBy(reached.next() == null ? Map.of() : Map.of("next", reached.next())));
        return reached.grade();
    }

    private static AnnualGrade absenceCap(GradeFacts facts, PolicyBook book, List<Finding> findings) {
        var from = book.find(ABSENCE_CAP, facts.subject().regime()).map(row -> row.map(BigDecimal::new));
        var presence = facts.presence();
        if (from.isEmpty() || presence.absence() == GradeFacts.Absence.NONE
                || countsActualTime(facts, book).isPresent()
                || presence.absenceMonths().compareTo(from.get().value()) < 0) {
            return AnnualGrade.EXCELLENT;
        }
        findings.add(check("long-absence", false, from.get(), Map.of("absenceMonths", presence.absenceMonths(),
                "months", from.get().value(), "absence", presence.absence().name()))
                .mendedBy(Map.of("when", LocalDate.of(facts.year() + 1, 1, 1))));
        return AnnualGrade.COMPLETED;
    }

    private static AnnualGrade headCap(
            GradeFacts facts, PolicyBook book, AnnualGrade grade, List<Finding> findings) {
        var cap = facts.organisationGrade();
        if (!facts.subject().leads() || cap == null || cap == AnnualGrade.NOT_GRADED) {
            return AnnualGrade.EXCELLENT;
        }
        var ground = book.find(HEAD_CAP, facts.subject().regime());
        if (ground.isEmpty()) {
            return AnnualGrade.EXCELLENT;
        }
        findings.add(check("head-not-above-organisation", cap.reaches(grade), ground.get(),
                Map.of("organisationGrade", cap.name(), "grade", grade.name())));
        return cap;
    }

    private static AnnualGrade atMost(AnnualGrade grade, AnnualGrade cap) {
        return grade.reaches(cap) ? cap : grade;
    }
}
