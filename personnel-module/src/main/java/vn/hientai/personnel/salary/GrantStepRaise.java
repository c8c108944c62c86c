package vn.hientai.personnel.salary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.DecisionId;
import vn.hientai.core.kernel.PersonId;
import vn.hientai.core.policy.Verdict;
import vn.hientai.core.usecase.UseCase;

/**
 * Moves a person up one step by a signed decision (nâng bậc lương thường xuyên). The law is asked on the day of the
 * raise; what it refuses is not entered, and the refusal carries the verdict. A raise to come shows from its day.
 */
@ApplicationScoped
@UseCase(Right.GRANT_STEP_RAISE)
public class GrantStepRaise {
    public record Command(@NotNull PersonId person, @NotNull LocalDate from, @NotNull DecisionId decision) {}

    @Inject
    CurrentActor actor;

    @Inject
    RaiseDecisions decisions;

    @Inject
    StepRaises raises;

    public Verdict handle(@Valid Command command) {
        actor.mustReach(Right.GRANT_STEP_RAISE, command.person());
        actor.mustBeImpartial(command.person());
        decisions.mustCarry(command.decision(), command.person(), command.from());
        return raises.enter(command.person(), command.from(), command.decision());
    }
}
