package vn.hientai.personnel.assessment.grading.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import vn.hientai.core.kernel.AnnualGrade;
import vn.hientai.core.kernel.StaffCategory;
import vn.hientai.core.policy.Enacted;
import vn.hientai.core.policy.ParameterKey;
import vn.hientai.core.policy.PolicyBook;

/** From which score a grade is reached (ngưỡng điểm xếp loại); NĐ 335/2025/NĐ-CP Điều 20, QĐ 366-QĐ/TW Điều 11. */
final class ScoreGrades {
    static final ParameterKey FROM_SCORE = ParameterKey.of("assessment.grade.from-score");
    private static final List<AnnualGrade> REACHED = List.of(AnnualGrade.EXCELLENT, AnnualGrade.GOOD, AnnualGrade.COMPLETED);

    private ScoreGrades() {}

    /**
     * The grade of a score.
     *
     * @param next the threshold of the grade above, or null at the best
     */
    record Reached(AnnualGrade grade, List<Enacted<BigDecimal>> grounds, BigDecimal next) {}

    static Enacted<BigDecimal> from(AnnualGrade grade, StaffCategory subject, PolicyBook book) {
        return book.decimal(FROM_SCORE, subject.regime() + "." + grade.name(), grade.name());
    }

    /** The grade of the score that is {@code part} of {@code whole}, compared without rounding. */
    static Reached of(BigDecimal part, BigDecimal whole, StaffCategory subject, PolicyBook book) {
        var grounds = new ArrayList<Enacted<BigDecimal>>();
        BigDecimal missed = null;
        for (var grade : REACHED) {
            var from = from(grade, subject, book);
            grounds.add(from);
            if (part.compareTo(from.value().multiply(whole)) >= 0) {
                return new Reached(grade, grounds, missed);
            }
            missed = from.value();
        }
        return new Reached(AnnualGrade.NOT_COMPLETED, grounds, missed);
    }
}
