package vn.hientai.personnel.career.procedure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Map;
import vn.hientai.core.decision.DecisionAnnulled;
import vn.hientai.core.decision.DecisionKind;
import vn.hientai.core.decision.DecisionSigned;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.kernel.Conflict;
import vn.hientai.core.kernel.DecisionId;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.kernel.Today;

/** Closes a procedure when its decision is signed, and opens it again when that is annulled. */
@ApplicationScoped
class ProcedureEffects {
    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    CurrentActor actor;

    @Inject
    ProcedureFiles files;

    @Inject
    Today today;

    void whenSigned(@Observes DecisionSigned signed) {
        if (signed.kind() != DecisionKind.SERVICE_ACT) {
            return;
        }
        Sql.of("select id from procedure_case where ? = any(dropped)", signed.decision()).first(em, row -> row.id(0)).ifPresent(id -> {
            throw new Conflict("procedure.draft-taken-back", Map.of("id", id));
        });
        close(signed.decision(), CaseStatus.DRAFTED, CaseStatus.DONE, "SIGNED");
    }

    void whenAnnulled(@Observes DecisionAnnulled annulled) {
        if (annulled.kind() == DecisionKind.SERVICE_ACT) {
            close(annulled.decision(), CaseStatus.DONE, CaseStatus.OPEN, "REOPENED");
        }
    }

    private void close(DecisionId decision, CaseStatus from, CaseStatus to, String event) {
        for (var id : Sql.of("select id from procedure_case where decision_id = ? and status = ? for update", decision, from)
                .list(em, row -> row.id(0))) {
            var done = to == CaseStatus.DONE;
            Sql.of("update procedure_case set status = ?, closed_by = cast(? as bigint), closed_on = cast(? as date),"
                                    + " decision_id = case when ? then decision_id end, chosen_id = case when ? then chosen_id end",
                            to, done ? actor.who().account().value() : null, done ? today.date() : null, done, done)
                    .where("id = ?", id)
                    .execute(em);
            files.happened(id, event, null, null);
        }
    }
}
