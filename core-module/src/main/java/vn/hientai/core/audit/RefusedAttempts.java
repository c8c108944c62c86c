package vn.hientai.core.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;

/** Keeps the entry of a refused act although the act's own transaction is rolled back. */
@ApplicationScoped
public class RefusedAttempts {
    @Inject
    AuditTrail trail;

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void record(String action, String subjectType, String subjectId, Map<String, ?> details) {
        trail.record(action, AuditTrail.Outcome.REFUSED, subjectType, subjectId, details);
    }
}
