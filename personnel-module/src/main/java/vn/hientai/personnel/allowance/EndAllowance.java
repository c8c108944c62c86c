package vn.hientai.personnel.allowance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.Conflict;
import vn.hientai.core.kernel.DecisionId;
import vn.hientai.core.kernel.InvalidInput;
import vn.hientai.core.kernel.InvalidInput.Violation;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.kernel.PersonId;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.usecase.UseCase;

/** Ends a granted allowance by a signed decision (thôi hưởng phụ cấp). */
@ApplicationScoped
@UseCase(Right.GRANT_STEP_RAISE)
public class EndAllowance {
    /** @param last last day on which it is paid */
    public record Command(@NotNull PersonId person, long allowance, @NotNull LocalDate last, @NotNull DecisionId decision) {}

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    CurrentActor actor;

    @Inject
    AllowanceDecisions decisions;

    @Inject
    AllowanceLedger ledger;

    public void handle(@Valid @NotNull Command command) {
        actor.mustReach(Right.GRANT_STEP_RAISE, command.person());
        actor.mustBeImpartial(command.person());
        decisions.mustCarry(command.decision(), command.person());
        Sql.of("select id from person where id = ? for update", command.person()).list(em, row -> row.id(0));
        var running = ledger.one(command.person(), command.allowance()).orElseThrow(() -> new NotFound("Allowance", command.allowance()));
        if (command.last().isBefore(running.from())) {
            throw new InvalidInput(List.of(Violation.of("last", "BEFORE_START")));
        }
        if (!command.last().plusDays(1).isBefore(running.until())) {
            throw new Conflict("allowance.ended-before", Map.of("day", running.until().minusDays(1)));
        }
        ledger.end(running, command.last().plusDays(1), command.decision());
    }
}
