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
import vn.hientai.core.decision.DecisionDesk;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.Conflict;
import vn.hientai.core.kernel.DecisionId;
import vn.hientai.core.kernel.OrgUnitId;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.usecase.UseCase;

/** Takes the unsigned draft of a decision on grades back; its people can be proposed and moved again (rút dự thảo). */
@ApplicationScoped
@UseCase(Right.DRAFT_DECISION)
public class WithdrawGradesDecision {
    public record Command(long campaign, @NotNull OrgUnitId unit, @NotBlank @Size(max = 2000) String reason) {}

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    CurrentActor actor;

    @Inject
    Campaigns campaigns;

    @Inject
    Gradings gradings;

    @Inject
    DecisionDesk decisions;

    public void handle(@Valid @NotNull Command command) {
        var campaign = campaigns.lock(command.campaign(), null);
        actor.mustReachUnit(Right.DRAFT_DECISION, command.unit());
        campaign.mustBeOpen();
        var drafted = Sql.of("select g.decision_id, g.person_id from grading_person g join decision d on d.id = g.decision_id")
                .where("g.campaign_id = ? and g.decider_id = ? and g.step = 'DECISION' and d.status = 'DRAFT'", campaign.id(), command.unit())
                .list(em, row -> Map.entry(new DecisionId(row.id(0)), row.id(1)));
        if (drafted.isEmpty()) {
            throw new Conflict("campaign.no-draft", Map.of());
        }
        var people = drafted.stream().map(Map.Entry::getValue).toList();
        gradings.record(campaign.id(), people, "REOPENED", id -> null, id -> null, command.reason().strip());
        Sql.of("update grading_person set decision_id = null, version = version + 1")
                .where("campaign_id = ? and person_id = any(cast(? as bigint[]))", campaign.id(), Sql.ids(people))
                .execute(em);
        drafted.stream().map(Map.Entry::getKey).distinct().forEach(decisions::discard);
    }
}
