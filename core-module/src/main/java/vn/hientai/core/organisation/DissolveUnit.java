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

/**
 * Ends a unit (giải thể). Whoever still works there, and whatever stands below, must go somewhere: the receiver is needed
 * unless the unit is empty.
 */
@ApplicationScoped
@UseCase(Right.CHANGE_UNITS)
public class DissolveUnit {
    /**
     * @param receiver who takes over people, sub-units, seats, grants and tasks; null when there are none
     * @param version the version that was read, or null when the caller has checked it
     */
    public record Command(
            @NotNull OrgUnitId unit,
            OrgUnitId receiver,
            @NotNull LocalDate on,
            @NotNull DecisionId authority,
            Integer version) {}

    @Inject
    CurrentActor actor;

    @Inject
    UnitActs acts;

    public void handle(@Valid Command command) {
        actor.mustReachUnit(Right.CHANGE_UNITS, command.unit());
        acts.dissolve(command);
    }
}
