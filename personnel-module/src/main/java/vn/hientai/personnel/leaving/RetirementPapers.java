package vn.hientai.personnel.leaving;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Map;
import vn.hientai.core.decision.DecisionAnnulled;
import vn.hientai.core.decision.DecisionKind;
import vn.hientai.core.decision.DecisionSigned;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.SignedIn;
import vn.hientai.core.kernel.Conflict;
import vn.hientai.core.kernel.DecisionId;
import vn.hientai.core.kernel.PersonId;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.worklist.Worklist;

/** Which papers of retirement are drafted, out, or gone again with their annulment. */
@ApplicationScoped
class RetirementPapers {
    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    CurrentActor actor;

    @Inject
    Worklist worklist;

    /** A paper for a day of retirement is drawn up once. */
    void enter(PersonId person, RetirementPaper kind, LocalDate retiresOn, String status, DecisionId decision, String number, LocalDate issuedOn) {
        var entered = Sql.of(
                        """
                        insert into retirement_paper (person_id, kind, retires_on, status, decision_id, number, issued_on, author)
                        values (?, ?, ?, ?, cast(? as bigint), ?, cast(? as date), ?) on conflict do nothing""",
                        person, kind, retiresOn, status, decision == null ? null : decision.value(), number, issuedOn,
                        actor.signedIn().map(SignedIn::displayName).orElse("–"))
                .execute(em);
        if (entered == 0) {
            throw new Conflict("leaving.paper-exists", Map.of("paper", kind, "retires", retiresOn));
        }
        worklist.settle(kind.task(), "Person", person.toString(), "DONE");
    }

    void whenSigned(@Observes DecisionSigned signed) {
        if (signed.kind() == DecisionKind.RETIREMENT_NOTICE) {
            Sql.of(
                            """
                            update retirement_paper set status = 'ISSUED', number = (select d.number || '/' || d.symbol from decision d where d.id = ?),
                                issued_on = (select d.signed_on from decision d where d.id = ?)""",
                            signed.decision(), signed.decision())
                    .where("decision_id = ? and status = 'DRAFT'", signed.decision())
                    .execute(em);
        }
    }

    void whenAnnulled(@Observes DecisionAnnulled annulled) {
        if (annulled.kind() == DecisionKind.RETIREMENT_NOTICE) {
            Sql.of("update retirement_paper set status = 'ANNULLED'").where("decision_id = ?", annulled.decision()).execute(em);
        }
    }
}
