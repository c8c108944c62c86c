package vn.hientai.personnel.assessment.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import vn.hientai.core.calendar.WorkingDaysCalculator;
import vn.hientai.core.identity.Right;
import vn.hientai.core.identity.Role;
import vn.hientai.core.kernel.BusinessRuleViolated;
import vn.hientai.core.kernel.Conflict;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.organisation.OrgTrees;
import vn.hientai.core.usecase.UseCase;
import vn.hientai.core.worklist.Assignee;
import vn.hientai.core.worklist.Worklist;
import vn.hientai.personnel.assessment.campaign.rule.Place;
import vn.hientai.personnel.assessment.campaign.rule.Step;

/** A person petitions against their grade within its days (kiến nghị; NĐ 335/2025/NĐ-CP Điều 22). */
@ApplicationScoped
@UseCase(Right.USE_OWN)
public class FilePetition {
    public record Command(long campaign, @NotBlank @Size(max = 8000) String text) {}

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    CampaignDesk desk;

    @Inject
    Campaigns campaigns;

    @Inject
    Gradings gradings;

    @Inject
    WorkingDaysCalculator workingDays;

    @Inject
    OrgTrees trees;

    @Inject
    Worklist worklist;

    @Inject
    Today today;

    public void handle(@Valid @NotNull Command command) {
        var campaign = campaigns.get(command.campaign());
        var row = gradings.lock(campaign.id(), desk.self());
        CampaignDesk.mustBeAt(row, Step.DONE);
        var conduct = desk.conduct(campaign);
        var last = workingDays.after(row.result().on(), conduct.petitionDays().value()).result().date();
        var verdict = conduct.petition(today.date(), last);
        if (!verdict.passed()) {
            throw new BusinessRuleViolated("campaign.petition-late", "text", Map.of("last", last), verdict);
        }
        var answerBy = workingDays.after(today.date(), conduct.answerDays().value()).result().date();
        var filed = Sql.of(
                        """
                        insert into grading_petition (campaign_id, person_id, text, filed_on, answer_by) values (?, ?, ?, ?, ?)
                        on conflict do nothing""",
                        campaign.id(), row.person(), command.text().strip(), today.date(), answerBy)
                .execute(em);
        if (filed == 0) {
            throw new Conflict("campaign.petition-waits", Map.of());
        }
        worklist.raise(
                "ANSWER_PETITION", Opening.SUBJECT, Opening.subject(campaign.id(), row.person().value()),
                Assignee.role(row.frozen().place() == Place.AGENCY_HEAD ? Role.LEADERSHIP : Role.UNIT_HEAD, row.frozen().agency()), answerBy,
                "/unit/grading?id=" + campaign.id() + "&code=" + row.code(), Map.of("name", row.fullName(), "title", campaign.title()));
    }
}
