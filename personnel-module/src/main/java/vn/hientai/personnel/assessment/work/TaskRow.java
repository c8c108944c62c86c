package vn.hientai.personnel.assessment.work;

import java.math.BigDecimal;
import java.time.LocalDate;
import vn.hientai.core.kernel.AccountId;
import vn.hientai.core.kernel.OrgUnitId;
import vn.hientai.core.kernel.PersonId;
import vn.hientai.personnel.assessment.work.rule.CountedTask;
import vn.hientai.personnel.assessment.work.rule.CountedTask.Counting;
import vn.hientai.personnel.assessment.work.rule.Lateness;

/**
 * A task as it stands (công việc được giao).
 *
 * @param unit where the person worked when it was given
 * @param coefficient of the product when it was given
 * @param month first day of the month in which it counts, that of its due day
 * @param origin what it was split from or taken over of, or null
 * @param finishedOn day on which the result was there
 * @param source the system that told it, or null
 */
public record TaskRow(
        long id, PersonId person, String staff, String fullName, OrgUnitId unit, long product, String productCode, String productName,
        int complexity, String title, BigDecimal coefficient, BigDecimal quantity, LocalDate dueOn, LocalDate month, TaskState state,
        boolean adHoc, boolean takenOver, Long origin, LocalDate givenOn, AccountId givenBy, BigDecimal done, LocalDate finishedOn,
        String report, int qualityFailures, int lateDays, int lateTimes, boolean objectiveCause, String cause, String source,
        String externalId, int version, boolean monthClosed) {

    /** Ad hoc or taken over: counts in what was done alone. */
    public boolean isExtra() {
        return adHoc || takenOver;
    }

    public CountedTask counted() {
        var counting = switch (state) {
            case ASSIGNED, REPORTED, REASSIGNED -> Counting.ASSIGNED_ONLY;
            case CONFIRMED -> Counting.CONFIRMED;
            case PROPOSED, DECLINED, SPLIT, WITHDRAWN -> Counting.NOT_AT_ALL;
        };
        return new CountedTask(
                counting, coefficient, quantity, done, qualityFailures, new Lateness(lateDays, lateTimes), objectiveCause, isExtra());
    }

    /** The same task if the head had confirmed it so. */
    TaskRow confirmedAs(BigDecimal quantityDone, int failures, Lateness late) {
        return new TaskRow(
                id, person, staff, fullName, unit, product, productCode, productName, complexity, title, coefficient, quantity, dueOn,
                month, TaskState.CONFIRMED, adHoc, takenOver, origin, givenOn, givenBy, quantityDone, finishedOn, report, failures,
                late.days(), late.times(), false, cause, source, externalId, version, monthClosed);
    }
}
