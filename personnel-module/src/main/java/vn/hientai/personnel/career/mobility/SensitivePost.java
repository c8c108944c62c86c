package vn.hientai.personnel.career.mobility;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import vn.hientai.core.kernel.PersonId;
import vn.hientai.core.policy.Verdict;
import vn.hientai.personnel.career.mobility.rule.PositionRotation.Situation;

/**
 * A post of the register (vị trí nhạy cảm) with those who hold it on a day.
 *
 * @param position code of the job position whose holders it means, or null where it names a person
 * @param termYears own term where the field's does not count, or null
 * @param years term that counts
 * @param lastDay last day in the register, or null while it stands
 */
public record SensitivePost(
        long id, String unit, String unitName, String field, String title, String position, String positionName, Integer termYears, int years,
        LocalDate validFrom, LocalDate lastDay, String reason, String addedBy, LocalDate addedOn, String endReason, String endedBy,
        LocalDate endedOn, int version, List<Seat> seats) {

    private static final Set<String> WHY = Set.of("child", "deferred");

    /** How a holder stands. */
    public enum SeatState {
        /** The term is served: to be moved now. */
        OVERDUE,
        /** Notice is to be given, or will be soon. */
        SOON,
        NOT_YET,
        /** Not yet to be moved, for a reason that the law names. */
        DEFERRED,
        /** Too near to retirement. */
        EXEMPT
    }

    /**
     * Who holds it.
     *
     * @param since first day in the post without a break
     * @param deferral key of the declared hindrance, or null
     * @param deferredUntil first day without the hindrance where a child's age tells it, or null
     */
    public record Seat(
            PersonId person, String code, String fullName, String post, LocalDate since, LocalDate due, LocalDate noticeBy, SeatState state,
            Long deferral, Situation situation, LocalDate childBorn, String deferralReason, LocalDate declaredOn, LocalDate deferredUntil,
            Verdict verdict) {
        /** For those who may not know of illness, children or proceedings: that the change waits, not why. */
        Seat withoutWhy() {
            var told = verdict.findings().stream().filter(one -> !WHY.contains(one.check())).toList();
            return new Seat(
                    person, code, fullName, post, since, due, noticeBy, state, null, null, null, null, null, null,
                    new Verdict(verdict.ruleId(), verdict.passed(), told));
        }
    }
}
