package vn.hientai.personnel.api.port;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.PersonId;

/**
 * Port: what another feature knows of people's work (minh chứng), such as a sanction or a reward. It is read where it
 * stands and never stored a second time.
 */
public interface EvidenceSource {
    /** What the evidence is. */
    enum Kind {
        INSPECTION_FINDING,
        CITIZEN_FEEDBACK,
        REWARD,
        SANCTION,
        INITIATIVE,
        PROCEDURE_TIMELINESS,
        OTHER
    }

    /** Whether it speaks for the person or against. */
    enum Tone {
        FAVOURABLE,
        ADVERSE,
        NEUTRAL
    }

    /**
     * One fact.
     *
     * @param key within the source, for the person's reply
     * @param text code or words; {@code code.form.*} where it names a form of sanction
     * @param reference number of the decision, or empty
     * @param figure a figure that belongs to it, or null
     */
    record Fact(PersonId person, String key, Kind kind, LocalDate on, String text, String content, String reference, Tone tone, BigDecimal figure) {}

    /** As it stands before the key. */
    String name();

    /** What a reader must be allowed to read of the person to see these. */
    Right right();

    /** Of these people, from the first day to the last. */
    List<Fact> of(List<PersonId> people, LocalDate from, LocalDate until);
}
