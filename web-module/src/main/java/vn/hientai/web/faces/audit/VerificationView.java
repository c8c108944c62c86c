package vn.hientai.web.faces.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vn.hientai.core.audit.AuditQueries.Fault;
import vn.hientai.core.audit.AuditQueries.Verification;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.job.JobState;
import vn.hientai.core.job.Jobs;
import vn.hientai.core.verification.TrailVerification;
import vn.hientai.core.verification.VerifyTrail;

/** Whether the trail is as it was written: the verification that runs, or what the last one found. */
@Named
@RequestScoped
public class VerificationView {
    @Inject
    CurrentActor actor;

    @Inject
    Jobs jobs;

    @Inject
    VerifyTrail verifyTrail;

    private JobState job;

    public void open() {
        actor.mustHold(Right.READ_AUDIT);
        job = jobs.latest(TrailVerification.NAME).orElse(null);
    }

    public String start() {
        verifyTrail.handle(new VerifyTrail.Command());
        return "/auditor/verification?faces-redirect=true";
    }

    public JobState getJob() {
        return job;
    }

    public boolean isRunning() {
        return job != null && !job.isOver();
    }

    /** What the last verification found, or null when there was none. */
    public Verification getFound() {
        if (job == null || job.result() == null) {
            return null;
        }
        var result = job.result();
        return result.getBoolean("intact")
                ? new Verification(result.getJsonNumber("entries").longValue(), null, null, result.getString("lastHash"))
                : new Verification(
                        result.getJsonNumber("entries").longValue(), result.getJsonNumber("firstBroken").longValue(),
                        Fault.valueOf(result.getString("fault")), result.getString("lastHash"));
    }
}
