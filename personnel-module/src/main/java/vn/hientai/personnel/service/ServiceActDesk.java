package vn.hientai.personnel.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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
import vn.hientai.core.policy.Verdict;
import vn.hientai.core.worklist.Assignee;
import vn.hientai.core.worklist.Worklist;

/** Where the decision on a service act is drafted and laid before whoever signs, inside the caller's use case. */
@ApplicationScoped
public class ServiceActDesk {
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

    public Drafted draft(ServiceActOrder order, OrgUnitId agency, String symbol, String title, String articles) {
        actor.mustReach(Right.DRAFT_DECISION, order.person());
        actor.mustBeImpartial(order.person());
        mustReach(order.unit());
        mustReach(order.host());
        var plan = planner.plan(order);
        plan.verdict().orRefuse();
        var decision = desk.draft(
                DecisionKind.SERVICE_ACT, agency, symbol, title, order.from(),
                Map.of("articles", articles, "act", order.type().name()), List.of(order.person()));
        var act = acts.draft(order, decision, ArchivedVerdict.write(plan.verdict()));
        worklist.raise(
                "SIGN_DECISION", "Decision", decision.toString(), Assignee.role(Role.LEADERSHIP, agency), null,
                "/decisions/sheet?id=" + decision, Map.of("title", title));
        return new Drafted(act, decision, plan);
    }

    /** What the law says of an act that is not yet drafted; a fact that stands against it is a conflict. */
    public Verdict judge(ServiceActOrder order) {
        return planner.plan(order).verdict();
    }

    private void mustReach(OrgUnitId unit) {
        if (unit != null) {
            actor.mustReachUnit(Right.DRAFT_DECISION, unit);
        }
    }
}
