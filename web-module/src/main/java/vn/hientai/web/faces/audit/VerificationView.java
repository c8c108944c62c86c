package vn.hientai.web.faces.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vn.hientai.core.audit.AuditQueries;
import vn.hientai.core.audit.AuditQueries.Verification;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;

/** Whether the trail is as it was written. */
@Named
@RequestScoped
public class VerificationView {
    @Inject
    CurrentActor actor;

    @Inject
    AuditQueries audit;

    private Verification found;

    public void open() {
        actor.mustHold(Right.READ_AUDIT);
        found = audit.verify();
    }

    public Verification getFound() {
        return found;
    }
}
