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
import vn.hientai.core.kernel.AnnualGrade;
import vn.hientai.core.kernel.BusinessRuleViolated;
import vn.hientai.core.kernel.Conflict;
import vn.hientai.core.kernel.PersonId;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.kernel.StaleEdit;
import vn.hientai.core.policy.Verdict;
import vn.hientai.core.usecase.UseCase;
import vn.hientai.personnel.assessment.campaign.rule.Step;

/** Moves a proposed grade in calibration (cân đối kết quả), with the reason, on record; never above what the rules allow. */
@ApplicationScoped
@UseCase(Right.USE_OWN)
public class MoveGrade {
    public record Command(
            long campaign, @NotNull PersonId person, @NotNull AnnualGrade grade, @NotBlank @Size(max = 2000) String reason, Integer version) {}

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

    public void handle(@Valid @NotNull Command command) {
        var campaign = campaigns.open(command.campaign());
        var row = gradings.lock(campaign.id(), command.person());
        desk.mustAssess(campaign, List.of(row));
        if (command.version() != null && command.version() != row.version()) {
            throw new StaleEdit("grading");
        }
        CampaignDesk.mustBeAt(row, Step.DECISION);
        mustNotBeDrafted(row);
        mustNotBeAbove(row.fullName(), command.grade(), row.proposal().computed(), row.proposal().verdict());
        if (command.grade() == row.proposal().grade()) {
            return;
        }
        Sql.of("update grading_person set proposed = ?, note = ?, version = version + 1", command.grade(), command.reason().strip())
                .where("campaign_id = ? and person_id = ?", campaign.id(), command.person())
                .execute(em);
        gradings.record(campaign.id(), List.of(command.person().value()), "MOVED", id -> row.proposal().grade(), id -> command.grade(), command.reason().strip());
    }

    static void mustNotBeDrafted(GradingRow row) {
        if (row.step() == Step.DECISION && row.result().decision() != null && row.result().grade() == null) {
            throw new Conflict("campaign.in-a-draft", Map.of("name", row.fullName()));
        }
    }

    static void mustNotBeAbove(String name, AnnualGrade grade, AnnualGrade computed, Verdict verdict) {
        if (grade.compareTo(computed) < 0 || computed == AnnualGrade.NOT_GRADED && grade != computed
                || grade == AnnualGrade.NOT_GRADED && grade != computed) {
            throw new BusinessRuleViolated("campaign.above-the-rules", "grade", Map.of("name", name, "grade", grade, "allowed", computed), verdict);
        }
    }
}
