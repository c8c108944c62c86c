package vn.hientai.personnel.career.development;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import vn.hientai.core.identity.Right;
import vn.hientai.core.usecase.UseCase;

/** The head changes title, dates, mentor or review day of a plan (sửa kế hoạch). */
@ApplicationScoped
@UseCase(Right.LEAD_DEVELOPMENT)
public class ChangePlan {
    /** @param version of the plan as it was opened, or null where the caller does not say */
    public record Command(long plan, @NotNull @Valid PlanText text, Integer version) {}

    @Inject
    DevelopmentPlans plans;

    @Inject
    PlanDesk desk;

    public void handle(@Valid Command command) {
        var plan = plans.forHead(command.plan(), command.version());
        desk.checkMentor(command.text().mentor(), plan.person());
        plan.say(command.text());
        plans.happened(plan, null, "CHANGED", null);
        if (plan.status() == PlanStatus.AGREED) {
            desk.planReview(plan);
        }
    }
}
