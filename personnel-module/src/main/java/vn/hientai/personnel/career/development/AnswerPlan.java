package vn.hientai.personnel.career.development;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.Map;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.BusinessRuleViolated;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.usecase.UseCase;

/** The person consents to the plan, or asks for a change with a reason (đồng ý, đề nghị điều chỉnh). */
@ApplicationScoped
@UseCase(Right.USE_OWN)
public class AnswerPlan {
    public record Command(long plan, boolean accepted, @Size(max = 2000) String reason) {}

    @Inject
    DevelopmentPlans plans;

    @Inject
    PlanDesk desk;

    @Inject
    Today today;

    public void handle(@Valid Command command) {
        var plan = plans.forPerson(command.plan());
        if (command.accepted()) {
            plan.accept(today.date());
            plans.happened(plan, null, "ACCEPTED", null);
            desk.settle("ANSWER_PLAN", plan, "ACCEPTED");
            desk.planReview(plan);
            return;
        }
        if (command.reason() == null || command.reason().isBlank()) {
            throw BusinessRuleViolated.at("reason", "development.reason-needed", Map.of());
        }
        plan.askForChange(command.reason().strip());
        plans.happened(plan, null, "CHANGE_ASKED", command.reason());
        desk.settle("ANSWER_PLAN", plan, "CHANGE_ASKED");
        desk.askHead("CHANGE_PLAN", plan, null);
    }
}
