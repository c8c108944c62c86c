package vn.hientai.personnel.career.development;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import vn.hientai.core.identity.Right;
import vn.hientai.core.usecase.UseCase;

/** The head drops a goal with a reason (bỏ mục tiêu); it stays in the plan's history. */
@ApplicationScoped
@UseCase(Right.LEAD_DEVELOPMENT)
public class DropGoal {
    public record Command(long plan, long goal, @NotBlank @Size(max = 1000) String reason, Integer version) {}

    @Inject
    DevelopmentPlans plans;

    public void handle(@Valid Command command) {
        var plan = plans.forHead(command.plan(), command.version());
        var goal = plan.dropGoal(command.goal(), command.reason());
        plans.happened(plan, goal.id(), "GOAL_DROPPED", command.reason());
    }
}
