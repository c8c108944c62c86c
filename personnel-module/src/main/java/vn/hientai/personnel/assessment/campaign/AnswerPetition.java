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
import java.util.Map;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.Conflict;
import vn.hientai.core.kernel.PersonId;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.notice.Notices;
import vn.hientai.core.usecase.UseCase;
import vn.hientai.core.worklist.Worklist;
import vn.hientai.personnel.assessment.campaign.rule.Step;

/**
 * Answers a petition (trả lời kiến nghị), or of one's own accord takes a result found wrong back into proposal with the reason; the
 * grade in the file stands until another decision replaces it (NĐ 335/2025/NĐ-CP Điều 4 khoản 4, Điều 21 khoản 3).
 */
@ApplicationScoped
@UseCase(Right.USE_OWN)
public class AnswerPetition {
    /** @param regrade whether the grade is proposed anew */
    public record Command(long campaign, @NotNull PersonId person, boolean regrade, @NotBlank @Size(max = 4000) String answer) {}

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    CurrentActor actor;

    @Inject
    CampaignDesk desk;

    @Inject
    Campaigns campaigns;

    @Inject
    Gradings gradings;

    @Inject
    Worklist worklist;

    @Inject
    Notices notices;

    @Inject
    Today today;

    public void handle(@Valid @NotNull Command command) {
        var campaign = campaigns.get(command.campaign());
        var row = gradings.lock(campaign.id(), command.person());
        desk.mustAssess(campaign, List.of(row));
        CampaignDesk.mustBeAt(row, Step.DONE);
        var answered = Sql.of("update grading_petition set outcome = ?, answer = ?, answerer = ?, answered_on = ?",
                        command.regrade() ? "REGRADED" : "UPHELD", command.answer().strip(), actor.who().displayName(), today.date())
                .where("campaign_id = ? and person_id = ? and answered_on is null", campaign.id(), command.person())
                .execute(em);
        if (answered == 0 && !command.regrade()) {
            throw new Conflict("campaign.no-petition", Map.of());
        }
        if (command.regrade()) {
            campaign.mustBeOpen();
            Sql.of("update grading_person set step = 'PROPOSAL', version = version + 1")
                    .where("campaign_id = ? and person_id = ?", campaign.id(), command.person())
                    .execute(em);
            gradings.record(campaign.id(), List.of(command.person().value()), "REOPENED", id -> row.result().grade(), id -> null, command.answer().strip());
        }
        worklist.settle("ANSWER_PETITION", Opening.SUBJECT, Opening.subject(campaign.id(), command.person().value()), command.regrade() ? "REGRADED" : "UPHELD");
        notices.tell(command.person(), command.regrade() ? "grade-reopened" : "petition-answered", Map.of("title", campaign.title()),
                "/me/grading?id=" + campaign.id());
    }
}
