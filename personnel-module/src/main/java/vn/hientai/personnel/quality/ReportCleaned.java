package vn.hientai.personnel.quality;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Map;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.Conflict;
import vn.hientai.core.kernel.OrgUnitId;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.organisation.OrgTrees;
import vn.hientai.core.usecase.UseCase;
import vn.hientai.core.worklist.Worklist;

/** A unit reports that it has gone through its files (báo đã rà soát xong); its figures stay to be looked at. */
@ApplicationScoped
@UseCase(Right.EDIT_FILE)
public class ReportCleaned {
    public record Command(long campaign, @NotNull OrgUnitId unit) {}

    @Inject
    CurrentActor actor;

    @Inject
    Campaigns campaigns;

    @Inject
    OrgTrees trees;

    @Inject
    Worklist worklist;

    @Inject
    Today today;

    public void handle(@Valid @NotNull Command command) {
        actor.mustReachUnit(Right.EDIT_FILE, command.unit());
        if (!campaigns.done(command.campaign(), command.unit(), today.date())) {
            throw new Conflict("cleaning.reported", Map.of());
        }
        worklist.settle(
                StartCampaign.TASK, StartCampaign.SUBJECT, command.campaign() + ":" + trees.now().get(command.unit()).code(), "DONE");
    }
}
