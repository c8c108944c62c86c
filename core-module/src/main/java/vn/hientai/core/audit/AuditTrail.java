package vn.hientai.core.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Map;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.SignedIn;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.kernel.Today;

/**
 * The trail of who did what (nhật ký kiểm toán). Append-only and hash-chained by the database itself: see
 * {@code V0002}. Call it late in a transaction, for an entry holds the chain until the transaction ends.
 */
@ApplicationScoped
public class AuditTrail {
    /** How the act ended. */
    public enum Outcome {
        DONE,
        REFUSED,
        FAILED
    }

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    CurrentActor actor;

    @Inject
    Today today;

    public void record(String action, Outcome outcome, String subjectType, String subjectId, Map<String, ?> details) {
        var json = Json.createObjectBuilder();
        details.forEach((name, value) -> json.add(name, String.valueOf(value)));
        var who = actor.signedIn();
        Sql.of(
                        """
                        insert into audit_entry (business_day, actor, actor_name, action, outcome, subject_type, subject_id, details)
                        values (?, cast(? as bigint), ?, ?, ?, ?, ?, cast(? as jsonb))""",
                        today.date(),
                        who.map(w -> w.account().value()).orElse(null),
                        who.map(SignedIn::username).orElse("-"),
                        action,
                        outcome,
                        subjectType,
                        subjectId,
                        json.build().toString())
                .execute(em);
    }
}
