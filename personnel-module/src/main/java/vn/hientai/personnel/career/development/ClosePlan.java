package vn.hientai.personnel.career.development;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Map;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.usecase.UseCase;

/** The head closes an agreed plan with its results, or cancels one that was never agreed (kết thúc, hủy kế hoạch). */
@ApplicationScoped
@UseCase(Right.LEAD_DEVELOPMENT)
public class ClosePlan {
    public record Command(long plan, @NotBlank @Size(max = 4000) String result, Integer version) {}

    @Inject
    DevelopmentPlans plans;

    @Inject
    PlanDesk desk;

    @Inject
    Today today;

    public void handle(@Valid Command command) {
        var plan = plans.forHead(command.plan(), command.version());
        if (plan.status() == PlanStatus.AGREED) {
            plan.close(command.result(), today.date());
            desk.tellPerson(plan, "plan-closed", Map.of("title", plan.title()));
        } else {
            plan.cancel(command.result(), today.date());
        }
        plans.happened(plan, null, plan.status().name(), command.result());
        desk.settleAll(plan, plan.status().name());
    }
}
