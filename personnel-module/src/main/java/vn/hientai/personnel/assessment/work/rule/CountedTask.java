package vn.hientai.personnel.assessment.work.rule;

import java.math.BigDecimal;
import java.util.Optional;
import vn.hientai.personnel.assessment.grading.rule.WorkScore;
import vn.hientai.personnel.assessment.grading.rule.WorkScore.LatenessUnit;

/**
 * What a task counts for (NĐ 335/2025/NĐ-CP Điều 14, Điều 18 khoản 1 điểm d): confirmed results count as done, what is
 * open or was given to somebody else as assigned alone, what was taken over or came unplanned as done alone.
 *
 * @param counting how the task stands
 * @param done quantity that was confirmed
 * @param extra ad hoc or taken over
 */
public record CountedTask(
        Counting counting, BigDecimal coefficient, BigDecimal quantity, BigDecimal done, int qualityFailures, Lateness late,
        boolean objectiveCause, boolean extra) {

    /** How the state of a task counts. */
    public enum Counting {
        NOT_AT_ALL,
        ASSIGNED_ONLY,
        CONFIRMED
    }

    /** @param unit what the policy of the period counts delays by */
    public Optional<WorkScore.Product> product(LatenessUnit unit) {
        if (counting == Counting.NOT_AT_ALL) {
            return Optional.empty();
        }
        var confirmed = counting == Counting.CONFIRMED;
        return Optional.of(new WorkScore.Product(
                coefficient, extra ? BigDecimal.ZERO : quantity, confirmed ? done : BigDecimal.ZERO,
                confirmed ? qualityFailures : 0,
                confirmed ? unit == LatenessUnit.DAY ? late.days() : late.times() : 0,
                confirmed && objectiveCause, extra));
    }

    /** Whether more was done than assigned, though nothing was taken over or came unplanned. */
    public static boolean exceeds(BigDecimal quantity, BigDecimal done, boolean extra) {
        return !extra && done.compareTo(quantity) > 0;
    }
}
