package vn.hientai.personnel.api.port;

import java.time.LocalDate;
import java.util.List;
import vn.hientai.core.kernel.PersonId;

/** Port: what restricts a person on a day, such as a sanction in force; rewards.discipline answers. */
public interface RestrictionSource {
    /**
     * @param form code of the sanction
     * @param effectiveOn first day on which its decision counts
     * @param lapsesOn first day on which it no longer counts
     */
    record Restriction(PersonId person, String form, LocalDate effectiveOn, LocalDate lapsesOn) {}

    /** Restrictions of these people whose decision has come into effect by the day, lapsed ones included. */
    List<Restriction> of(List<PersonId> people, LocalDate day);
}
