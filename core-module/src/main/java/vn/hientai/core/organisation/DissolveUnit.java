package vn.hientai.core.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.BusinessRuleViolated;
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
    UnitSurgery surgery;

    @Inject
    Units units;

    @Inject
    Event<UnitDissolved> dissolved;

    public void handle(@Valid Command command) {
        actor.mustReachUnit(Right.CHANGE_UNITS, command.unit());
        surgery.begin(command.authority(), command.on());
        var node = surgery.mustExist(command.unit(), command.on(), "unit");
        if (command.receiver() == null) {
            mustBeEmpty(node, command.on());
        } else {
            mustBeApart(node, command);
            surgery.moveChildren(command.unit(), command.receiver(), Set.of(), command.on(), command.authority());
            surgery.movePeople(
                    Map.of(command.unit(), command.receiver()), Map.of(), command.on(), command.authority());
        }
        var unit = units.forChange(command.unit(), command.version());
        surgery.end(unit, command.receiver(), SuccessionKind.TRANSFER, command.on(), command.authority());
        surgery.mustBeSound(command.on());
        dissolved.fire(new UnitDissolved(command.unit(), command.receiver(), command.on(), command.authority()));
    }

    private void mustBeEmpty(OrgNode node, LocalDate on) {
        if (!node.isLeaf()) {
            throw BusinessRuleViolated.at(
                    "receiver", "refusal.organisation.still-has-units",
                    Map.of("unit", node.name(), "count", node.children()));
        }
        var people = surgery.peopleIn(Set.of(node.id().value()), on);
        if (people > 0) {
            throw BusinessRuleViolated.at(
                    "receiver", "refusal.organisation.still-has-people", Map.of("unit", node.name(), "count", people));
        }
    }

    private void mustBeApart(OrgNode node, Command command) {
        var receiver = surgery.mustExist(command.receiver(), command.on(), "receiver");
        if (node.pre() <= receiver.pre() && receiver.pre() <= node.last()) {
            throw BusinessRuleViolated.at(
                    "receiver", "refusal.organisation.receiver-below",
                    Map.of("unit", node.name(), "receiver", receiver.name()));
        }
    }
}
