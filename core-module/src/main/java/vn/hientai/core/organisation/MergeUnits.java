package vn.hientai.core.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.DecisionId;
import vn.hientai.core.kernel.OrgUnitId;
import vn.hientai.core.usecase.UseCase;

/**
 * Merges units into one of them, into another one, or into a new one (sáp nhập, hợp nhất). From the day on people,
 * sub-units, seats, role grants and open tasks belong to the successor.
 */
@ApplicationScoped
@UseCase(Right.CHANGE_UNITS)
public class MergeUnits {
    /**
     * @param units those that merge; when the successor is one of them it lives on and takes the others in
     * @param successor a unit that exists on the day, or null when {@code newSuccessor} is established
     * @param joinAlike whether sub-units of one name merge as well
     */
    public record Command(
            @NotNull @Size(min = 1, max = 50) List<@NotNull OrgUnitId> units,
            OrgUnitId successor,
            @Valid NewUnit newSuccessor,
            boolean joinAlike,
            @NotNull LocalDate on,
            @NotNull DecisionId authority) {}

    @Inject
    CurrentActor actor;

    @Inject
    UnitActs acts;

    public OrgUnitId handle(@Valid Command command) {
        command.units().forEach(unit -> actor.mustReachUnit(Right.CHANGE_UNITS, unit));
        actor.mustReachUnit(
                Right.CHANGE_UNITS,
                command.successor() == null && command.newSuccessor() != null
                        ? command.newSuccessor().parent()
                        : Objects.requireNonNullElse(command.successor(), command.units().get(0)));
        return acts.merge(command);
    }
}
