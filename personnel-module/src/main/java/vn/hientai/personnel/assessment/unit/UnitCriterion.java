package vn.hientai.personnel.assessment.unit;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.hientai.core.kernel.AnnualGrade;
import vn.hientai.core.policy.Enacted;
import vn.hientai.core.policy.ParameterKey;
import vn.hientai.core.policy.PolicyBook;

/**
 * What a unit is judged by (tiêu chí đánh giá tập thể, QĐ 366-QĐ/TW: general criteria of 30 points, results on six axes). How
 * many points each can bring is data, and shown as unconfirmed where it is.
 */
public enum UnitCriterion {
    GENERAL,
    DEVELOPMENT,
    INSTITUTIONS,
    SCIENCE,
    PARTY_BUILDING,
    CULTURE,
    DEFENCE;

    private static final ParameterKey MAXIMUM = ParameterKey.of("assessment.unit.maximum");
    private static final ParameterKey FROM_SCORE = ParameterKey.of("assessment.grade.from-score");
    private static final List<AnnualGrade> REACHED = List.of(AnnualGrade.EXCELLENT, AnnualGrade.GOOD, AnnualGrade.COMPLETED);

    /** The grade that a sum of points proposes, with what it rests on. */
    record Proposal(AnnualGrade grade, Enacted<BigDecimal> ground) {}

    /** Empty where the law of the day has no points for units. */
    Optional<Enacted<BigDecimal>> maximum(PolicyBook book) {
        return book.peek(MAXIMUM, name()).map(found -> book.decimal(MAXIMUM, name()));
    }

    static boolean isScored(PolicyBook book) {
        return Arrays.stream(values()).allMatch(one -> book.peek(MAXIMUM, one.name()).isPresent());
    }

    /** NĐ 335/2025/NĐ-CP and QĐ 366-QĐ/TW Điều 11 have the same thresholds. */
    static Proposal proposal(BigDecimal sum, PolicyBook book) {
        Enacted<BigDecimal> last = null;
        for (var grade : REACHED) {
            last = book.decimal(FROM_SCORE, "CADRE." + grade.name());
            if (sum.compareTo(last.value()) >= 0) {
                return new Proposal(grade, last);
            }
        }
        return new Proposal(AnnualGrade.NOT_COMPLETED, last);
    }
}
