package vn.hientai.personnel.career.development;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.usecase.UseCase;

/** The head lays the plan before the person (gửi lấy ý kiến), or takes the proposal back to change it. */
@ApplicationScoped
@UseCase(Right.LEAD_DEVELOPMENT)
public class ProposePlan {
    /** @param takeBack true to take an unanswered proposal back */
    public record Command(long plan, boolean takeBack, Integer version) {}

    @Inject
    CurrentActor actor;

    @Inject
    DevelopmentPlans plans;

    @Inject
    PlanDesk desk;

    @Inject
    Today today;

    public void handle(@Valid Command command) {
        var plan = plans.forHead(command.plan(), command.version());
        if (command.takeBack()) {
            plan.takeBack();
            plans.happened(plan, null, "TAKEN_BACK", null);
            desk.settle("ANSWER_PLAN", plan, "TAKEN_BACK");
        } else {
            plan.propose(actor.who().account(), today.date());
            plans.happened(plan, null, "PROPOSED", null);
            desk.settle("CHANGE_PLAN", plan, "PROPOSED");
            desk.askPerson(plan);
        }
    }
}
