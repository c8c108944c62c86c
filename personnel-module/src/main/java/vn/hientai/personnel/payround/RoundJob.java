package vn.hientai.personnel.payround;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import vn.hientai.core.job.JobKind;
import vn.hientai.core.job.JobRun;

/** Computes a long list in the background; carried out again after a kill, it begins anew and ends the same. */
@ApplicationScoped
public class RoundJob implements JobKind {
    static final String NAME = "pay-round";

    @Inject
    RoundSteps steps;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public JsonObject carryOut(JobRun run) {
        var round = run.payload().getJsonNumber("round").longValue();
        var total = run.payload().getJsonNumber("people").longValue();
        steps.begin(round);
        var done = 0L;
        for (var at = steps.next(round, 0); at.people() > 0; at = steps.next(round, at.person())) {
            done += at.people();
            run.progress(Math.min(done, total), total, 0);
        }
        steps.end(round);
        return Json.createObjectBuilder().add("round", round).add("people", done).build();
    }
}
