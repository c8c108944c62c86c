package vn.hientai.personnel.service.rule;

import java.time.LocalDate;

/**
 * What one act lays over a career from its day: whatever is null stays as it stood. Of two patches over the same days
 * the one that begins later counts, of two that begin on one day the one that was entered later.
 *
 * @param order in which it was entered
 * @param until first day out; far in the future when the act has no end
 * @param settlesOffice whether {@code office} says what is held, null meaning none
 * @param settlesHost whether {@code host} says where the person works besides, null meaning nowhere
 * @param settlesTerm whether {@code termUntil} counts
 * @param returns whether it ends the absence, secondment or probation of its day, so that what stood before goes on
 * @param position number of the job position that it chooses for its unit and post, or null where it names none
 * @param founds whether a career can begin with it: a recruitment, or what was recorded whole
 */
public record CareerPatch(
        long order, LocalDate from, LocalDate until, Long unit, String post, boolean settlesOffice, String office,
        ServiceStatus status, boolean settlesHost, Long host, boolean settlesTerm, LocalDate termUntil, boolean returns,
        boolean founds, Long decision, Long position) {

    /** An act that chooses no job position. */
    public CareerPatch(
            long order, LocalDate from, LocalDate until, Long unit, String post, boolean settlesOffice, String office,
            ServiceStatus status, boolean settlesHost, Long host, boolean settlesTerm, LocalDate termUntil, boolean returns,
            boolean founds, Long decision) {
        this(order, from, until, unit, post, settlesOffice, office, status, settlesHost, host, settlesTerm, termUntil, returns, founds,
                decision, null);
    }

    /** A stretch as it was recorded, laid down whole. */
    public static CareerPatch recorded(long order, CareerStretch stretch) {
        return new CareerPatch(
                order, stretch.from(), stretch.until(), stretch.unit(), stretch.post(), true, stretch.office(), stretch.status(),
                true, stretch.host(), true, stretch.termUntil(), false, true, stretch.decision(), stretch.position());
    }

    boolean covers(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(until);
    }

    CareerPatch cutAt(LocalDate day) {
        return new CareerPatch(
                order, from, day, unit, post, settlesOffice, office, status, settlesHost, host, settlesTerm, termUntil, returns,
                founds, decision, position);
    }
}
