package vn.hientai.personnel.career.development;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.Conflict;
import vn.hientai.core.kernel.PersonId;
import vn.hientai.core.usecase.UseCase;

/** The head drafts a development plan for a person of the unit (lập kế hoạch phát triển). */
@ApplicationScoped
@UseCase(Right.LEAD_DEVELOPMENT)
public class DraftPlan {
    public record Command(@NotNull PersonId person, @NotNull @Valid PlanText text, List<@Valid GoalText> goals) {}

    @Inject
    CurrentActor actor;

    @Inject
    DevelopmentPlans plans;

    @Inject
    PlanDesk desk;

    public long handle(@Valid Command command) {
        actor.mustReach(Right.LEAD_DEVELOPMENT, command.person());
        actor.mustBeImpartial(command.person());
        if (plans.hasOpen(command.person())) {
            throw new Conflict("development.has-open-plan", Map.of("name", plans.nameOf(command.person())));
        }
        desk.checkMentor(command.text().mentor(), command.person());
        var plan = DevelopmentPlan.draft(command.person(), command.text(), actor.who().account());
        if (command.goals() != null) {
            command.goals().forEach(plan::addGoal);
        }
        var id = plans.add(plan);
        plans.happened(plan, null, "DRAFTED", null);
        return id;
    }
}
