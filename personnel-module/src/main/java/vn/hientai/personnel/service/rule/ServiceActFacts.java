package vn.hientai.personnel.service.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.hientai.core.kernel.AnnualGrade;
import vn.hientai.core.kernel.StaffCategory;
import vn.hientai.personnel.api.rule.AppointmentFacts;
import vn.hientai.personnel.retirement.rule.LaterRetirement;

/**
 * What the conditions of a service act look at.
 *
 * @param from first day of the act
 * @param lastDay last day of the stretch, or null
 * @param termUntil last day of the term of office, or null
 * @param now how the person stands on the eve of the act; null before service
 * @param since first day of the stretch that the person is in
 * @param retires last day in service by age, or null when the law has no age for it
 * @param grades annual grades by year
 * @param sanctions decisions that have come into effect
 * @param declared what HR declares beside the file
 * @param ownWish whether the person asked for it
 * @param later how long the post allows to stay beyond the age, or null where no listed post is declared
 * @param office what an appointment looks at besides, or null
 */
public record ServiceActFacts(
        ServiceActType type,
        LocalDate from,
        LocalDate lastDay,
        LocalDate termUntil,
        StaffCategory subject,
        CareerStretch now,
        LocalDate since,
        LocalDate retires,
        Map<Integer, AnnualGrade> grades,
        List<Sanctioned> sanctions,
        Set<Situation> declared,
        boolean ownWish,
        LaterRetirement.Outcome later,
        AppointmentFacts office) {

    /** Facts of someone in no post that allows later retirement. */
    public ServiceActFacts(
            ServiceActType type, LocalDate from, LocalDate lastDay, LocalDate termUntil, StaffCategory subject, CareerStretch now,
            LocalDate since, LocalDate retires, Map<Integer, AnnualGrade> grades, List<Sanctioned> sanctions, Set<Situation> declared,
            boolean ownWish) {
        this(type, from, lastDay, termUntil, subject, now, since, retires, grades, sanctions, declared, ownWish, null, null);
    }

    public ServiceActFacts(
            ServiceActType type, LocalDate from, LocalDate lastDay, LocalDate termUntil, StaffCategory subject, CareerStretch now,
            LocalDate since, LocalDate retires, Map<Integer, AnnualGrade> grades, List<Sanctioned> sanctions, Set<Situation> declared,
            boolean ownWish, LaterRetirement.Outcome later) {
        this(type, from, lastDay, termUntil, subject, now, since, retires, grades, sanctions, declared, ownWish, later, null);
    }

    /** As the conditions of an appointment look at it; without more known, to a first office. */
    AppointmentFacts appointment() {
        return office != null ? office : new AppointmentFacts(
                subject, retires, AppointmentFacts.Move.HIGHER, null, null, null, grades, null, null, false,
                Situation.bars(declared), sanctions.stream().map(Sanctioned::effectiveOn).toList(), false);
    }

    /** A sanction: its form, first day on which it counts, first day on which it no longer counts. */
    public record Sanctioned(String form, LocalDate effectiveOn, LocalDate lapsesOn) {}
}
