package vn.hientai.personnel.assessment.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.Conflict;
import vn.hientai.core.kernel.InvalidInput.Violation;
import vn.hientai.core.kernel.InvalidInput;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.usecase.UseCase;
import vn.hientai.core.worklist.Worklist;

/** Closes a campaign; with people left over, or given up before anyone was graded, only with the reason (kết thúc, hủy đợt). */
@ApplicationScoped
@UseCase(Right.DRAFT_DECISION)
public class EndCampaign {
    /** @param cancelled given up: nobody was graded, and the year can be opened anew */
    public record Command(long campaign, boolean cancelled, @Size(max = 2000) String reason, Integer version) {}

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    CurrentActor actor;

    @Inject
    Campaigns campaigns;

    @Inject
    Worklist worklist;

    public void handle(@Valid @NotNull Command command) {
        var campaign = campaigns.lock(command.campaign(), command.version());
        actor.mustReachUnit(Right.DRAFT_DECISION, campaign.unit());
        campaign.mustBeOpen();
        var graded = count(campaign.id(), "decision_id is not null");
        if (command.cancelled() && graded > 0) {
            throw new Conflict("campaign.has-decisions", Map.of("count", graded));
        }
        var left = count(campaign.id(), "step <> 'DONE'");
        if ((command.cancelled() || left > 0) && (command.reason() == null || command.reason().isBlank())) {
            throw new InvalidInput(List.of(Violation.of("reason", "REQUIRED")));
        }
        campaigns.end(campaign.id(), command.cancelled() ? CampaignStatus.CANCELLED : CampaignStatus.CLOSED, command.reason());
        var open = Sql.of("select subject_id from work_item")
                .where("kind in ('GRADE_MYSELF', 'ASSESS_AGENCY') and subject_type = 'Grading' and settled_at is null")
                .where("subject_id like ? or subject_id like ?", campaign.id() + ":%", campaign.id() + "-%")
                .list(em, row -> row.text(0));
        worklist.settle(Opening.SELF, Opening.SUBJECT, open, "ENDED");
        worklist.settle(Opening.ASSESS, Opening.SUBJECT, open, "ENDED");
    }

    private long count(long campaign, String condition) {
        return Sql.of("select count(*) from grading_person").where("campaign_id = ?", campaign).where(condition).count(em);
    }
}
