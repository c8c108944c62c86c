package vn.hientai.personnel.allowance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Map;
import vn.hientai.core.decision.DecisionAnnulled;
import vn.hientai.core.decision.DecisionStatus;
import vn.hientai.core.kernel.Conflict;
import vn.hientai.core.kernel.DecisionId;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.kernel.PersonId;
import vn.hientai.core.kernel.Sql;

/** The decisions that allowances rest on, and what their annulment takes back. */
@ApplicationScoped
class AllowanceDecisions {
    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    void mustCarry(DecisionId decision, PersonId person) {
        var status = Sql.of("select d.status from decision d")
                .where("d.id = ?", decision)
                .where("not exists (select from decision_subject s where s.decision_id = d.id)"
                        + " or exists (select from decision_subject s where s.decision_id = d.id and s.person_id = ?)", person)
                .first(em, row -> row.code(0, DecisionStatus.class))
                .orElseThrow(() -> new NotFound("Decision", decision));
        if (status != DecisionStatus.SIGNED) {
            throw new Conflict("salary.decision-not-signed", Map.of());
        }
    }

    /** What was granted goes, what was ended runs on. */
    void whenAnnulled(@Observes DecisionAnnulled annulled) {
        Sql.of("delete from allowance where decision_id = ?", annulled.decision()).execute(em);
        Sql.of("update allowance set valid_until = date '9999-12-31', ended_by = null where ended_by = ?", annulled.decision()).execute(em);
    }
}
