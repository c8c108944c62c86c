package vn.hientai.personnel.salary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Map;
import vn.hientai.core.calendar.WorkCalendars;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.BusinessRuleViolated;
import vn.hientai.core.kernel.DecisionId;
import vn.hientai.core.kernel.PersonId;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.policy.PolicyBooks;
import vn.hientai.core.policy.Verdict;
import vn.hientai.core.usecase.UseCase;
import vn.hientai.personnel.api.StepRaiseGranted;
import vn.hientai.personnel.file.StaffCards;
import vn.hientai.personnel.salary.rule.RegularStepRaise;

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
    SalaryPlacements placements;

    @Inject
    RaiseDecisions decisions;

    @Inject
    StepRaiseFile file;

    @Inject
    PolicyBooks books;

    @Inject
    WorkCalendars calendars;

    @Inject
    StaffCards cards;

    @Inject
    Today today;

    @Inject
    Event<StepRaiseGranted> granted;

    public Verdict handle(@Valid Command command) {
        actor.mustReach(Right.GRANT_STEP_RAISE, command.person());
        actor.mustBeImpartial(command.person());
        decisions.mustCarry(command.decision(), command.person(), command.from());
        var current = placements.forChange(command.person(), command.from());
        var facts = file.facts(command.person(), command.from())
                .orElseThrow(() -> new BusinessRuleViolated("salary.scale-unknown", Map.of("scale", current.scale())));
        var raise = new RegularStepRaise(calendars.current()).next(facts, books.on(command.from()));
        var verdict = raise.verdict().orRefuse();
        placements.add(current.raiseOneStep(raise.nextCoefficient(), command.from(), command.decision()));
        cards.refresh(command.person(), today.date());
        granted.fire(new StepRaiseGranted(command.person(), command.from(), command.decision()));
        return verdict;
    }
}
