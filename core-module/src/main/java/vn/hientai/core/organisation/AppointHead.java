package vn.hientai.core.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.DecisionId;
import vn.hientai.core.kernel.OrgUnitId;
import vn.hientai.core.kernel.PersonId;
import vn.hientai.core.usecase.UseCase;

/** Names the head of a unit from a day on (giao người đứng đầu), who must work in it or below it that day. */
@ApplicationScoped
@UseCase(Right.CHANGE_UNITS)
public class AppointHead {
    /** @param acting in charge without being appointed (phụ trách, quyền) */
    public record Command(
            @NotNull PersonId person,
            @NotNull OrgUnitId unit,
            boolean acting,
            @NotNull LocalDate on,
            @NotNull DecisionId authority) {}

    @Inject
    CurrentActor actor;

    @Inject
    UnitActs acts;

    public void handle(@Valid Command command) {
        actor.mustReachUnit(Right.CHANGE_UNITS, command.unit());
        actor.mustBeImpartial(command.person());
        acts.appoint(command);
    }
}
