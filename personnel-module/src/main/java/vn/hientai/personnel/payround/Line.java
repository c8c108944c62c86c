package vn.hientai.personnel.payround;

import java.math.BigDecimal;
import java.time.LocalDate;
import vn.hientai.core.kernel.PersonId;

/**
 * What the rules make of one person in a round, before anybody's own choice.
 *
 * @param part the agency in whose list the person stands
 * @param unit where the person works
 * @param hindrance why left out, or null
 * @param detail more about it: years, a code; or null
 * @param planned by the months alone; null where it cannot be told
 * @param due with all that delays
 */
record Line(
        PersonId person, long part, long unit, LineKind kind, Hindrance hindrance, String detail, LocalDate planned, LocalDate due,
        String rank, String scale, Integer step, BigDecimal coefficient, Integer overScale, LocalDate stepSince, Integer nextStep,
        BigDecimal nextCoefficient, Integer nextOverScale, int delayMonths, int notCountedMonths, LocalDate noticedOn) {

    boolean included() {
        return hindrance == null;
    }
}
