package vn.hientai.core.verification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import vn.hientai.core.audit.AuditQueries;
import vn.hientai.core.job.JobKind;
import vn.hientai.core.job.JobRun;

/** Computes every hash of the trail anew, stretch by stretch, and tells how far it is. */
@ApplicationScoped
public class TrailVerification implements JobKind {
    public static final String NAME = "audit-verification";

    @Inject
    AuditQueries audit;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public JsonObject carryOut(JobRun run) {
        var found = audit.verify((done, total) -> run.progress(done, total, 0));
        var result = Json.createObjectBuilder()
                .add("intact", found.isIntact())
                .add("entries", found.entries())
                .add("lastHash", found.lastHash());
        if (!found.isIntact()) {
            result.add("firstBroken", found.firstBroken()).add("fault", found.fault().name());
        }
        return result.build();
    }
}
