package vn.hientai.personnel.career.development;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import vn.hientai.core.identity.Right;
import vn.hientai.core.usecase.UseCase;

/** The head adds a goal to a plan (thêm mục tiêu). */
@ApplicationScoped
@UseCase(Right.LEAD_DEVELOPMENT)
public class AddGoal {
    public record Command(long plan, @NotNull @Valid GoalText text, Integer version) {}

    @Inject
    DevelopmentPlans plans;

    public long handle(@Valid Command command) {
        var plan = plans.forHead(command.plan(), command.version());
        var goal = plan.addGoal(command.text());
        plans.persist(goal);
        plans.happened(plan, goal.id(), "GOAL_ADDED", goal.title());
        return goal.id();
    }
}
