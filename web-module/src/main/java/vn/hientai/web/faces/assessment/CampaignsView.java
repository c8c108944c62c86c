package vn.hientai.web.faces.assessment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.InvalidInput;
import vn.hientai.core.kernel.InvalidInput.Violation;
import vn.hientai.core.kernel.Today;
import vn.hientai.personnel.assessment.campaign.Campaign;
import vn.hientai.personnel.assessment.campaign.CampaignQueries;
import vn.hientai.personnel.assessment.campaign.CampaignStatus;
import vn.hientai.personnel.assessment.campaign.OpenCampaign;
import vn.hientai.web.faces.support.UnitPick;

/** The campaigns of the reader's units, and the form that opens one. */
@Named
@RequestScoped
public class CampaignsView {
    @Inject
    CurrentActor actor;

    @Inject
    CampaignQueries campaigns;

    @Inject
    OpenCampaign openCampaign;

    @Inject
    GradingActs acts;

    @Inject
    UnitPick unitPick;

    @Inject
    Today today;

    private List<Campaign> all;

    public List<Campaign> getAll() {
        if (all == null) {
            all = campaigns.list(actor.scope(Right.READ_WORK));
        }
        return all;
    }

    public boolean isOpener() {
        return actor.holds(Right.DRAFT_DECISION);
    }

    public List<Integer> getYears() {
        var year = today.date().getYear();
        return List.of(year, year - 1, year - 2, year - 3);
    }

    public String tone(CampaignStatus status) {
        return switch (status) {
            case OPEN -> "info";
            case CLOSED -> "good";
            default -> "attention";
        };
    }

    public String open() {
        var opened = new OpenCampaign.Opened[1];
        var done = acts.carryOut(() -> {
            var unit = unitPick.resolve(acts.needed("unit"), Right.DRAFT_DECISION)
                    .orElseThrow(() -> new InvalidInput(List.of(Violation.of("unit", "UNKNOWN_UNIT"))));
            opened[0] = openCampaign.handle(new OpenCampaign.Command(
                    acts.whole("year"), unit.id(), acts.text("title"), acts.day("governingOn"), acts.ticked("contracts"), false));
        });
        if (!done) {
            return null;
        }
        var id = opened[0].campaign();
        acts.done("campaign.opened", Map.of("title", campaigns.find(actor.scope(Right.DRAFT_DECISION), id).map(Campaign::title).orElse("")));
        return "/unit/campaign?faces-redirect=true&id=" + id;
    }
}
