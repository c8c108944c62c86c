package vn.hientai.personnel.assessment.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import vn.hientai.core.job.JobKind;
import vn.hientai.core.job.JobRun;

/** Opens a campaign in the background; carried out again after a kill, it writes what is missing and ends the same. */
@ApplicationScoped
public class CampaignJob implements JobKind {
    static final String NAME = "grading-campaign";

    @Inject
    OpeningSteps steps;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public JsonObject carryOut(JobRun run) {
        var campaign = run.payload().getJsonNumber("campaign").longValue();
        var total = run.payload().getJsonNumber("people").longValue();
        var done = 0L;
        for (var at = steps.next(campaign, 0); at.people() > 0; at = steps.next(campaign, at.person())) {
            done += at.people();
            run.progress(Math.min(done, total), total, 0);
        }
        steps.end(campaign);
        return Json.createObjectBuilder().add("campaign", campaign).add("people", done).build();
    }
}
