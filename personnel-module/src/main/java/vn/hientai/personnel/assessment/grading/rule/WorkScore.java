package vn.hientai.personnel.assessment.grading.rule;

import java.math.BigDecimal;
import java.util.List;
import vn.hientai.core.kernel.StaffCategory;

/**
 * What a score of a period is reckoned from (theo dõi, đánh giá).
 *
 * @param generalScore points for the general criteria (tiêu chí chung)
 * @param latenessUnit what {@code late} counts; null for the unit of the policy book
 * @param unit what leaders are judged by besides; null for those who lead nobody
 */
public record WorkScore(
        StaffCategory subject, BigDecimal generalScore, LatenessUnit latenessUnit, List<Product> products, Unit unit) {

    /** What one delay is: each occurrence, or each day of it. */
    public enum LatenessUnit {
        DAY,
        OCCURRENCE
    }

    /**
     * A product or piece of work (sản phẩm, công việc).
     *
     * @param coefficient conversion to the standard product
     * @param assigned number assigned at the beginning; an ad-hoc one has none
     * @param done number finished
     * @param qualityFailures how often it was found wanting
     * @param late how often, or for how many days, it was late
     * @param objectiveCause the authority has confirmed an objective cause: nothing is deducted
     * @param adHoc taken over or given later: counts as done, not as assigned
     */
    public record Product(
            BigDecimal coefficient, BigDecimal assigned, BigDecimal done, int qualityFailures, int late,
            boolean objectiveCause, boolean adHoc) {

        BigDecimal assignedConverted() {
            return adHoc ? BigDecimal.ZERO : assigned.multiply(coefficient);
        }

        BigDecimal doneConverted() {
            return done.multiply(coefficient);
        }

        /** What is left after a share for each fault, never less than nothing. */
        BigDecimal doneWithout(int faults, BigDecimal share) {
            var left = BigDecimal.ONE.subtract(share.multiply(BigDecimal.valueOf(objectiveCause ? 0 : faults)));
            return doneConverted().multiply(left.max(BigDecimal.ZERO));
        }
    }

    /**
     * The leader's three further criteria as fractions (kết quả của đơn vị, khả năng tổ chức, đoàn kết).
     *
     * @param subordinateScores scores of those led; null where the criterion itself is given
     * @param subordinates the first criterion; null where the scores are given
     */
    public record Unit(
            List<BigDecimal> subordinateScores, BigDecimal subordinates, BigDecimal delivery, BigDecimal cohesion) {}
}
