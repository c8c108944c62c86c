package vn.hientai.personnel.allowance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.Map;
import vn.hientai.core.decision.DecisionAnnulled;
import vn.hientai.core.decision.DecisionKind;
import vn.hientai.core.decision.DecisionSigned;
import vn.hientai.core.decision.DecisionStatus;
import vn.hientai.core.kernel.Conflict;
import vn.hientai.core.kernel.DecisionId;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.kernel.PersonId;
import vn.hientai.core.kernel.Sql;

/** The decisions that allowances rest on: what their signature brings about, and what their annulment takes back. */
@ApplicationScoped
class AllowanceDecisions {
    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    AllowanceLedger ledger;

    @Inject
    AllowancePlans plans;

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

    /** What has happened since the draft may stand against somebody in it: then it cannot be signed. */
    void whenSigned(@Observes DecisionSigned signed) {
        if (signed.kind() != DecisionKind.ALLOWANCE) {
            return;
        }
        var order = Sql.of("select cast(body as text) from decision where id = ?", signed.decision()).first(em, row -> read(row.text(0))).orElseThrow();
        var people = Sql.of("select person_id from decision_subject where decision_id = ?", signed.decision())
                .list(em, row -> new PersonId(row.id(0)));
        for (var step : plans.of(people, order)) {
            if (step.line().isHindered()) {
                throw new Conflict(step.line().hindrance(), step.line().words());
            }
            if (step.running() != null) {
                ledger.end(step.running(), order.from(), signed.decision());
            }
            if (order.act() != AllowanceAct.END) {
                ledger.grant(step.line().person(), order, lasts(order, step), signed.decision());
            }
        }
    }

    /** First day without it: a change of the level does not make it last longer. */
    private static LocalDate lasts(AllowanceOrder order, AllowancePlans.Step step) {
        if (order.until() != null) {
            return order.until().plusDays(1);
        }
        return step.running() == null ? AllowanceLedger.FOREVER : step.running().until();
    }

    private static AllowanceOrder read(String body) {
        try (var reader = Json.createReader(new StringReader(body))) {
            return AllowanceOrder.read(reader.readObject());
        }
    }

    void whenAnnulled(@Observes DecisionAnnulled annulled) {
        ledger.takeBack(annulled.decision());
    }
}
