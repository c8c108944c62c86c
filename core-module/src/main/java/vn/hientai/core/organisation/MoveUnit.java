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

/** Puts a unit with all below it under another parent from a day on (chuyển trực thuộc). */
@ApplicationScoped
@UseCase(Right.CHANGE_UNITS)
public class MoveUnit {
    /** @param version the version that was read, or null when the caller has checked it */
    public record Command(
            @NotNull OrgUnitId unit,
            @NotNull OrgUnitId parent,
            @NotNull LocalDate on,
            @NotNull DecisionId authority,
            Integer version) {}

    @Inject
    CurrentActor actor;

    @Inject
    UnitActs acts;

    public void handle(@Valid Command command) {
        actor.mustReachUnit(Right.CHANGE_UNITS, command.unit());
        actor.mustReachUnit(Right.CHANGE_UNITS, command.parent());
        acts.move(command);
    }
}
