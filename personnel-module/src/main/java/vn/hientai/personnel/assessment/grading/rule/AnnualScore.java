package vn.hientai.personnel.assessment.grading.rule;

import static vn.hientai.core.policy.Finding.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import vn.hientai.core.kernel.AnnualGrade;
import vn.hientai.core.policy.Enacted;
import vn.hientai.core.policy.Finding;
import vn.hientai.core.policy.ParameterKey;
import vn.hientai.core.policy.PolicyBook;
import vn.hientai.core.policy.Verdict;

/**
 * How many points does the work of a period earn (điểm đánh giá, NĐ 335/2025/NĐ-CP Điều 12 to 17)? General criteria up
 * to 30 and results up to 70: quantity, quality and progress of converted products against those assigned, for leaders
 * also their unit. Reckoned in exact fractions and rounded only at the end.
 */
public final class AnnualScore {
    public static final String ID = "annual-score";
    public static final ParameterKey GENERAL = ParameterKey.of("assessment.score.general-maximum");
    static final ParameterKey TASKS = ParameterKey.of("assessment.score.task-maximum");
    static final ParameterKey DEDUCTION = ParameterKey.of("assessment.score.deduction-share");
    public static final ParameterKey LOWER_LEVEL = ParameterKey.of("assessment.score.lower-level");
    static final ParameterKey CAPPED = ParameterKey.of("assessment.score.capped");
    public static final ParameterKey LATENESS = ParameterKey.of("assessment.score.lateness-unit");
    private static final BigDecimal THREE = BigDecimal.valueOf(3);

    /**
     * The score with its parts.
     *
     * @param assigned converted products assigned
     * @param done converted products finished, ad-hoc ones with them
     * @param k share of the results
     * @param above the score is exactly this by {@code below}
     */
    public record Score(
            BigDecimal assigned, BigDecimal done, BigDecimal quantity, BigDecimal quality, BigDecimal progress,
            BigDecimal k, BigDecimal score, AnnualGrade grade, Verdict verdict, BigDecimal above, BigDecimal below) {}

    /** Sums of converted products that stand above {@code assigned} in the three ratios. */
    private record Sums(BigDecimal assigned, BigDecimal done, BigDecimal good, BigDecimal timely) {}

    /**
     * Refuses where the subject is not scored by points on the book's day.
     *
     * @param book the book of the period that is assessed
     */
    public Score of(WorkScore work, PolicyBook book) {
        var regime = work.subject().regime();
        scored(work, book).orRefuse();
        var share = book.decimal(DEDUCTION, regime);
        var sums = sums(work, share.value());
        var capped = overfull(sums) ? book.flag(CAPPED) : null;
        var limit = capped != null && capped.value() ? sums.assigned() : null;
        var parts = List.of(within(sums.done(), limit), within(sums.good(), limit), within(sums.timely(), limit));
        var findings = new ArrayList<Finding>(scored(work, book).findings());
        ratios(findings, work, book, sums, parts, share, capped);
        var count = THREE;
        var above = parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (work.unit() != null) {
            var extra = leader(findings, work, book);
            above = above.add(extra.multiply(sums.assigned()));
            count = count.add(THREE);
        }
        var below = sums.assigned().multiply(count);
        var maximum = book.decimal(TASKS, regime);
        var scoreAbove = work.generalScore().multiply(below).add(maximum.value().multiply(above));
        var reached = ScoreGrades.of(scoreAbove, below, work.subject(), book);
        var score = scoreAbove.divide(below, 2, RoundingMode.HALF_UP);
        findings.add(check("score", true, List.of(book.decimal(GENERAL, regime), maximum), Map.of(
                "general", work.generalScore(), "k", ratio(above, below), "maximum", maximum.value(), "score", score)));
        findings.add(grade(reached, score));
        return new Score(sums.assigned(), sums.done(), ratio(parts.get(0), sums.assigned()),
                ratio(parts.get(1), sums.assigned()), ratio(parts.get(2), sums.assigned()), ratio(above, below), score,
                reached.grade(), Verdict.allOf(ID, findings), scoreAbove, below);
    }

    /** Whether the law of the book's day gives this subject points at all, and from when it does. */
    static Verdict scored(WorkScore work, PolicyBook book) {
        var ground = book.find(GENERAL, work.subject().regime());
        var facts = Map.<String, Object>of("subject", work.subject().name(), "on", book.on());
        return Verdict.allOf(ID, check("scored-by-points", ground.isPresent(), ground.stream().toList(), facts)
                .mendedBy(book.next(GENERAL, work.subject().regime()).<Map<String, Object>>map(day -> Map.of("when", day))
                        .orElse(Map.of())));
    }

    private static Sums sums(WorkScore work, BigDecimal share) {
        return new Sums(
                sum(work, WorkScore.Product::assignedConverted),
                sum(work, WorkScore.Product::doneConverted),
                sum(work, product -> product.doneWithout(product.qualityFailures(), share)),
                sum(work, product -> product.doneWithout(product.late(), share)));
    }

    private static BigDecimal sum(WorkScore work, Function<WorkScore.Product, BigDecimal> part) {
        return work.products().stream().map(part).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static boolean overfull(Sums sums) {
        return sums.done().compareTo(sums.assigned()) > 0;
    }

    private static BigDecimal within(BigDecimal part, BigDecimal limit) {
        return limit == null ? part : part.min(limit);
    }

    private static BigDecimal ratio(BigDecimal above, BigDecimal below) {
        return above.divide(below, 4, RoundingMode.HALF_UP);
    }

    private static void ratios(List<Finding> findings, WorkScore work, PolicyBook book, Sums sums,
            List<BigDecimal> parts, Enacted<BigDecimal> share, Enacted<Boolean> capped) {
        findings.add(check("quantity", true, share, Map.of("done", sums.done(), "assigned", sums.assigned(),
                "percent", ratio(parts.get(0), sums.assigned()))));
        findings.add(check("quality", true, share, Map.of("sharepercent", share.value(),
                "percent", ratio(parts.get(1), sums.assigned()))));
        var grounds = new ArrayList<Enacted<?>>(List.of(share));
        var unit = work.latenessUnit() == null ? book.text(LATENESS) : null;
        if (unit != null) {
            grounds.add(unit);
        }
        findings.add(check("progress", true, grounds, Map.of("sharepercent", share.value(),
                "latenessUnit", unit == null ? work.latenessUnit().name() : unit.value(),
                "percent", ratio(parts.get(2), sums.assigned()))));
        if (work.products().stream().anyMatch(product -> product.objectiveCause())) {
            findings.add(check("objective-cause", true, share, Map.of()));
        }
        if (capped != null) {
            findings.add(check(capped.value() ? "capped" : "not-capped", true, capped,
                    Map.of("done", sums.done(), "assigned", sums.assigned())));
        }
    }

    private static BigDecimal leader(List<Finding> findings, WorkScore work, PolicyBook book) {
        var lower = book.decimal(LOWER_LEVEL, work.subject().regime());
        var unit = work.unit();
        var subordinates = unit.subordinates();
        if (unit.subordinateScores() != null) {
            var completed = ScoreGrades.from(AnnualGrade.COMPLETED, work.subject(), book);
            var below = unit.subordinateScores().stream().filter(one -> one.compareTo(completed.value()) < 0).count();
            subordinates = new SubordinateLevel().of(unit.subordinateScores(), work.subject(), book).level();
            findings.add(check("subordinates", below == 0, List.of(lower, completed),
                    Map.of("number", (int) below, "least", completed.value(), "percent", subordinates)));
        }
        findings.add(check("leader", true, lower, Map.of("subordinatespercent", subordinates,
                "deliverypercent", unit.delivery(), "cohesionpercent", unit.cohesion())));
        return subordinates.add(unit.delivery()).add(unit.cohesion());
    }

    private static Finding grade(ScoreGrades.Reached reached, BigDecimal score) {
        var facts = new HashMap<String, Object>(Map.of("score", score, "grade", reached.grade().name()));
        var best = reached.next() == null;
        if (!best) {
            facts.put("next", reached.next());
        }
        return check("grade", reached.grade() != AnnualGrade.NOT_COMPLETED, reached.grounds(), facts)
                .mendedBy(best ? Map.of() : Map.of("next", reached.next()));
    }
}
