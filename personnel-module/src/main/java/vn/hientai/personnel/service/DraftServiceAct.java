package vn.hientai.personnel.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import vn.hientai.core.decision.DecisionDesk;
import vn.hientai.core.decision.DecisionKind;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.identity.Role;
import vn.hientai.core.kernel.DecisionId;
import vn.hientai.core.kernel.OrgUnitId;
import vn.hientai.core.policy.ArchivedVerdict;
import vn.hientai.core.usecase.Audited;
import vn.hientai.core.usecase.UseCase;
import vn.hientai.core.worklist.Assignee;
import vn.hientai.core.worklist.Worklist;

/**
 * Drafts the decision on a service act (dự thảo quyết định về biến động công tác) and asks for its signature. What the
 * law refuses is not drafted; nothing changes until it is signed, and then only from its day.
 */
@ApplicationScoped
@UseCase(Right.DRAFT_DECISION)
public class DraftServiceAct {
    /**
     * @param agency who issues the decision
     * @param articles what the paper says, one article a line
     */
    public record Command(
            @Valid @NotNull ServiceActOrder act,
            @NotNull OrgUnitId agency,
            @Audited @NotBlank @Pattern(regexp = "[\\p{Lu}\\d][\\p{L}\\d.\\-]{1,30}") String symbol,
            @Audited @NotBlank @Size(max = 500) String title,
            @NotBlank String articles) {}

    /** The draft and what it rests on. */
    public record Drafted(long act, DecisionId decision, ServiceActPlan plan) {}


    @Inject
    CurrentActor actor;

    @Inject
    ServiceActPlanner planner;

    @Inject
    ServiceActs acts;

    @Inject
    DecisionDesk desk;

    @Inject
    Worklist worklist;

    public Drafted handle(@Valid Command command) {
        var order = command.act();
        actor.mustReach(Right.DRAFT_DECISION, order.person());
        actor.mustBeImpartial(order.person());
        mustReach(order.unit());
        mustReach(order.host());
        var plan = planner.plan(order);
        plan.verdict().orRefuse();
        var decision = desk.draft(
                DecisionKind.SERVICE_ACT, command.agency(), command.symbol(), command.title(), order.from(),
                Map.of("articles", command.articles(), "act", order.type().name()), List.of(order.person()));
        var act = acts.draft(order, decision, ArchivedVerdict.write(plan.verdict()));
        worklist.raise(
                "SIGN_DECISION", "Decision", decision.toString(), Assignee.role(Role.LEADERSHIP, command.agency()), null,
                "/decisions/sheet?id=" + decision, Map.of("title", command.title()));
        return new Drafted(act, decision, plan);
    }

    private void mustReach(OrgUnitId unit) {
        if (unit != null) {
            actor.mustReachUnit(Right.DRAFT_DECISION, unit);
        }
    }
}
