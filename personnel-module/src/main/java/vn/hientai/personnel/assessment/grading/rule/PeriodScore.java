package vn.hientai.personnel.assessment.grading.rule;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.hientai.core.kernel.AnnualGrade;
import vn.hientai.core.kernel.StaffCategory;
import vn.hientai.core.policy.Finding;
import vn.hientai.core.policy.ParameterKey;
import vn.hientai.core.policy.PolicyBook;
import vn.hientai.core.policy.Verdict;

/**
 * How many points does a quarter, half-year or year earn (NĐ 335/2025/NĐ-CP Điều 17 khoản 3)? The mean of the months
 * that were worked, in exact fractions, rounded once at the end.
 */
public final class PeriodScore {
    public static final String ID = "period-score";
    static final ParameterKey MEAN = ParameterKey.of("assessment.score.period-mean");

    /** The mean and the grade that it would reach. */
    public record Outcome(BigDecimal score, AnnualGrade grade, int months, Verdict verdict) {}

    /** @param months scores of the months worked, at least one */
    public Outcome of(List<AnnualScore.Score> months, StaffCategory subject, PolicyBook book) {
        var above = BigDecimal.ZERO;
        var below = BigDecimal.ONE;
        for (var month : months) {
            above = above.multiply(month.below()).add(month.above().multiply(below));
            below = below.multiply(month.below());
        }
        below = below.multiply(BigDecimal.valueOf(months.size()));
        var mean = book.text(MEAN);
        var reached = ScoreGrades.of(above, below, subject, book);
        var score = above.divide(below, 2, RoundingMode.HALF_UP);
        var facts = new HashMap<String, Object>(Map.of("score", score, "grade", reached.grade().name()));
        return new Outcome(score, reached.grade(), months.size(), Verdict.allOf(ID,
                Finding.check("mean", true, mean, Map.of("months", months.size(), "score", score)),
                Finding.check("grade", reached.grade() != AnnualGrade.NOT_COMPLETED, reached.grounds(), facts)));
    }
}
