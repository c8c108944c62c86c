package vn.hientai.personnel.quality;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Map;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.Conflict;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.organisation.OrgTrees;
import vn.hientai.core.usecase.UseCase;
import vn.hientai.core.worklist.Worklist;

/** Ends a campaign (kết thúc đợt rà soát): the tasks that are still open are settled with it. */
@ApplicationScoped
@UseCase(Right.EDIT_FILE)
public class CloseCampaign {
    public record Command(long campaign) {}

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
        var campaign = campaigns.lock(command.campaign()).orElseThrow(() -> new NotFound("Campaign", command.campaign()));
        actor.mustReachUnit(Right.EDIT_FILE, campaign.unit());
        if (campaign.closed()) {
            throw new Conflict("cleaning.closed", Map.of());
        }
        campaigns.close(campaign.id(), today.date());
        campaigns.units(campaign.id()).forEach(unit -> trees.now().find(unit).ifPresent(node -> worklist.settle(
                StartCampaign.TASK, StartCampaign.SUBJECT, campaign.id() + ":" + node.code(), "CLOSED")));
    }
}
