package vn.hientai.core.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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
     */
    public record Command(
            @NotNull @Size(min = 1, max = 50) List<@NotNull OrgUnitId> units,
            OrgUnitId successor,
            @Valid NewUnit newSuccessor,
            @NotNull LocalDate on,
            @NotNull DecisionId authority) {}

    @Inject
    CurrentActor actor;

    @Inject
    UnitSurgery surgery;

    @Inject
    MergeCheck check;

    @Inject
    Units units;

    @Inject
    Event<UnitsMerged> merged;

    public OrgUnitId handle(@Valid Command command) {
        command.units().forEach(unit -> actor.mustReachUnit(Right.CHANGE_UNITS, unit));
        actor.mustReachUnit(
                Right.CHANGE_UNITS,
                command.successor() == null && command.newSuccessor() != null
                        ? command.newSuccessor().parent()
                        : Objects.requireNonNullElse(command.successor(), command.units().get(0)));
        surgery.begin(command.authority(), command.on());
        check.mustBeMergeable(command.units(), command.successor(), command.newSuccessor(), command.on());
        var on = command.on();
        var successor = command.successor() != null
                ? command.successor()
                : surgery.establish(command.newSuccessor(), on, command.authority()).key();
        var ending = command.units().stream().filter(unit -> !unit.equals(successor)).toList();
        for (var unit : ending) {
            surgery.moveChildren(unit, successor, Set.of(successor), on, command.authority());
        }
        surgery.movePeople(UnitSurgery.allTo(ending, successor), Map.of(), on, command.authority());
        for (var unit : ending) {
            surgery.end(units.forChange(unit), successor, SuccessionKind.MERGE, on, command.authority());
        }
        surgery.mustBeSound(on);
        merged.fire(new UnitsMerged(ending, successor, on, command.authority()));
        return successor;
    }
}
