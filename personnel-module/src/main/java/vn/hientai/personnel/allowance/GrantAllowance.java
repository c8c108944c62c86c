package vn.hientai.personnel.allowance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.Conflict;
import vn.hientai.core.kernel.DecisionId;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.kernel.PersonId;
import vn.hientai.core.usecase.UseCase;

/** Grants an allowance by a signed decision from a day (cho hưởng phụ cấp); one of a kind at a time. */
@ApplicationScoped
@UseCase(Right.GRANT_STEP_RAISE)
public class GrantAllowance {
    /**
     * @param coefficient of the base salary; exactly one of it and {@code percent}
     * @param percent share of salary with over-scale seniority
     * @param ground the provision and circumstance that the decision names
     * @param until last day, or null while nothing ends it
     */
    public record Command(
            @NotNull PersonId person, @NotNull AllowanceKind kind, BigDecimal coefficient, BigDecimal percent,
            @NotBlank @Size(max = 300) String ground, @NotNull LocalDate from, LocalDate until, @NotNull DecisionId decision) {}

    @Inject
    CurrentActor actor;

    @Inject
    AllowanceDecisions decisions;

    @Inject
    AllowancePlans plans;

    @Inject
    AllowanceLedger ledger;

    public long handle(@Valid @NotNull Command command) {
        actor.mustReach(Right.GRANT_STEP_RAISE, command.person());
        actor.mustBeImpartial(command.person());
        var order = new AllowanceOrder(
                AllowanceAct.GRANT, command.kind(), command.coefficient(), command.percent(), command.ground(), command.from(), command.until());
        var step = plans.of(List.of(command.person()), order).stream().findFirst().orElseThrow(() -> new NotFound("Person", command.person()));
        decisions.mustCarry(command.decision(), command.person());
        if (step.line().isHindered()) {
            throw new Conflict(step.line().hindrance(), step.line().words());
        }
        var until = command.until() == null ? AllowanceLedger.FOREVER : command.until().plusDays(1);
        return ledger.grant(command.person(), order, until, command.decision());
    }
}
