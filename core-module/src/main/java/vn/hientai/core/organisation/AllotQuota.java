package vn.hientai.core.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.DecisionId;
import vn.hientai.core.kernel.OrgUnitId;
import vn.hientai.core.usecase.UseCase;

/** Allots seats of a category to a unit from a day on (giao biên chế). */
@ApplicationScoped
@UseCase(Right.CHANGE_UNITS)
public class AllotQuota {
    public record Command(
            @NotNull OrgUnitId unit,
            @NotNull StaffCategory category,
            @Min(0) @Max(100_000) int seats,
            @NotNull LocalDate on,
            @NotNull DecisionId authority) {}

    @Inject
    CurrentActor actor;

    @Inject
    UnitActs acts;

    public void handle(@Valid Command command) {
        actor.mustReachUnit(Right.CHANGE_UNITS, command.unit());
        acts.allot(command);
    }
}
