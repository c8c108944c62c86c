package vn.hientai.personnel.career.development;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import vn.hientai.core.identity.Right;
import vn.hientai.core.usecase.UseCase;

/** The head changes a goal that is still open (sửa mục tiêu). */
@ApplicationScoped
@UseCase(Right.LEAD_DEVELOPMENT)
public class ChangeGoal {
    public record Command(long plan, long goal, @NotNull @Valid GoalText text, Integer version) {}

    @Inject
    DevelopmentPlans plans;

    public void handle(@Valid Command command) {
        var plan = plans.forHead(command.plan(), command.version());
        var goal = plan.changeGoal(command.goal(), command.text());
        plans.happened(plan, goal.id(), "GOAL_CHANGED", goal.title());
    }
}
