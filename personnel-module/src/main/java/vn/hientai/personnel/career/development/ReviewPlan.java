package vn.hientai.personnel.career.development;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import vn.hientai.core.identity.Right;
import vn.hientai.core.usecase.UseCase;

/** Head and person looked at the plan together (rà soát): what was said, and when next. */
@ApplicationScoped
@UseCase(Right.LEAD_DEVELOPMENT)
public class ReviewPlan {
    /** @param next day of the next review, or null when this was the last */
    public record Command(long plan, @NotBlank @Size(max = 4000) String note, LocalDate next, Integer version) {}

    @Inject
    DevelopmentPlans plans;

    @Inject
    PlanDesk desk;

    public void handle(@Valid Command command) {
        var plan = plans.forHead(command.plan(), command.version());
        plan.reviewed(command.next());
        plans.happened(plan, null, "REVIEWED", command.note());
        desk.planReview(plan);
    }
}
