package vn.hientai.personnel.salary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import vn.hientai.core.decision.DecisionAnnulled;
import vn.hientai.core.decision.DecisionKind;
import vn.hientai.core.decision.DecisionSigned;
import vn.hientai.core.decision.DecisionStatus;
import vn.hientai.core.kernel.BusinessRuleViolated;
import vn.hientai.core.kernel.Conflict;
import vn.hientai.core.kernel.DecisionId;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.kernel.PersonId;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.kernel.Today;

/** The decisions that raises rest on: which of them carry one, and what their annulment takes back. */
@ApplicationScoped
class RaiseDecisions {
    /** The day of the raise in the draft of its decision: such a decision enters the raise itself when it is signed. */
    static final String FROM = "raiseFrom";

    private static final Set<DecisionKind> KINDS = EnumSet.of(DecisionKind.STEP_RAISE, DecisionKind.OTHER);

    /** A service act may have changed the rank. */
    private static final Set<DecisionKind> TAKEN_BACK =
            EnumSet.of(DecisionKind.STEP_RAISE, DecisionKind.OTHER, DecisionKind.SERVICE_ACT);

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    RaiseEntries entries;

    @Inject
    StepRaises raises;

    @Inject
    Today today;

    private record Authority(DecisionKind kind, DecisionStatus status, LocalDate effectiveFrom) {}

    /**
     * Refuses a decision that is not signed, is about something or someone else, or is not yet in effect on the day.
     * A raise may reach back before its decision, for pay that is owed; never before one that is still to come.
     */
    void mustCarry(DecisionId decision, PersonId person, LocalDate from) {
        var authority = Sql.of("select d.kind, d.status, d.effective_from from decision d")
                .where("d.id = ?", decision)
                .where(
                        "not exists (select 1 from decision_subject s where s.decision_id = d.id)"
                                + " or exists (select 1 from decision_subject s where s.decision_id = d.id and s.person_id = ?)",
                        person)
                .first(em, row -> new Authority(
                        row.code(0, DecisionKind.class), row.code(1, DecisionStatus.class), row.day(2)))
                .orElseThrow(() -> new NotFound("Decision", decision));
        if (authority.status() != DecisionStatus.SIGNED) {
            throw new Conflict("salary.decision-not-signed", Map.of());
        }
        if (!KINDS.contains(authority.kind())) {
            throw new Conflict("salary.decision-of-other-kind", Map.of());
        }
        if (authority.effectiveFrom().isAfter(today.date()) && from.isBefore(authority.effectiveFrom())) {
            throw BusinessRuleViolated.at("from", "salary.raise-before-decision", Map.of("effective", authority.effectiveFrom()));
        }
    }

    void whenSigned(@Observes DecisionSigned signed) {
        if (signed.kind() == DecisionKind.STEP_RAISE) {
            Sql.of("select s.person_id, cast(d.body ->> 'raiseFrom' as date) from decision d join decision_subject s on s.decision_id = d.id")
                    .where("d.id = ? and d.body ->> 'raiseFrom' is not null", signed.decision())
                    .orderBy("s.person_id")
                    .list(em, row -> new Raised(new PersonId(row.id(0)), row.day(1)))
                    .forEach(one -> raises.enter(one.person(), one.from(), signed.decision()));
        }
    }

    private record Raised(PersonId person, LocalDate from) {}

    void whenAnnulled(@Observes DecisionAnnulled annulled) {
        if (!TAKEN_BACK.contains(annulled.kind())) {
            return;
        }
        entries.takeBack(annulled.decision());
    }
}
