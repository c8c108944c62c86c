package vn.hientai.personnel.assessment.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.AnnualGrade;
import vn.hientai.core.kernel.PersonId;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.usecase.UseCase;
import vn.hientai.personnel.assessment.campaign.rule.Step;

/** Enters the written opinion of the Party committee, and beside it the grade of the Party (ý kiến cấp ủy; QĐ 366-QĐ/TW). */
@ApplicationScoped
@UseCase(Right.DRAFT_DECISION)
public class GiveOpinion {
    /** @param partyGrade the parallel grade by QĐ 366-QĐ/TW, or null */
    public record Command(long campaign, @NotNull PersonId person, @NotBlank @Size(max = 4000) String opinion, AnnualGrade partyGrade) {}

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    CurrentActor actor;

    @Inject
    Campaigns campaigns;

    @Inject
    Gradings gradings;

    @Inject
    Today today;

    public void handle(@Valid @NotNull Command command) {
        var campaign = campaigns.open(command.campaign());
        var row = gradings.lock(campaign.id(), command.person());
        actor.mustReachUnit(Right.DRAFT_DECISION, row.frozen().unit());
        actor.mustBeImpartial(command.person());
        CampaignDesk.mustBeAt(row, Step.PARTY, Step.PROPOSAL, Step.DECISION);
        Sql.of("update grading_person set opinion = ?, opinion_by = ?, opinion_on = ?, party_grade = ?, version = version + 1",
                        command.opinion().strip(), actor.who().displayName(), today.date(), command.partyGrade())
                .where("campaign_id = ? and person_id = ?", campaign.id(), command.person())
                .execute(em);
        gradings.advance(campaign.id(), Step.PARTY, List.of(command.person().value()));
    }
}
