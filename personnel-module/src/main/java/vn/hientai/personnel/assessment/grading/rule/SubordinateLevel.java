package vn.hientai.personnel.assessment.grading.rule;

import java.math.BigDecimal;
import java.util.List;
import vn.hientai.core.kernel.AnnualGrade;
import vn.hientai.core.kernel.StaffCategory;
import vn.hientai.core.policy.PolicyBook;

/**
 * The first of a leader's three further criteria (NĐ 335/2025/NĐ-CP Điều 15 khoản 3 điểm a): whole if every score of those
 * led reaches the threshold of "completed", else the lower level.
 */
public final class SubordinateLevel {
    /** @param least the threshold that every score must reach */
    public record Level(BigDecimal level, BigDecimal least) {}

    public Level of(List<BigDecimal> scores, StaffCategory subject, PolicyBook book) {
        var least = ScoreGrades.from(AnnualGrade.COMPLETED, subject, book).value();
        var whole = scores.stream().allMatch(one -> one.compareTo(least) >= 0);
        return new Level(whole ? BigDecimal.ONE : book.decimal(AnnualScore.LOWER_LEVEL, subject.regime()).value(), least);
    }
}
