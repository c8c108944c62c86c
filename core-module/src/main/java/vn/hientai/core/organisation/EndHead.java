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
import vn.hientai.core.usecase.UseCase;

/** Releases the head of a unit from a day on (thôi giữ chức người đứng đầu); the unit has none until one is named. */
@ApplicationScoped
@UseCase(Right.CHANGE_UNITS)
public class EndHead {
    public record Command(@NotNull OrgUnitId unit, @NotNull LocalDate on, @NotNull DecisionId authority) {}

    @Inject
    CurrentActor actor;

    @Inject
    UnitActs acts;

    public void handle(@Valid Command command) {
        actor.mustReachUnit(Right.CHANGE_UNITS, command.unit());
        acts.release(command);
    }
}
