package vn.hientai.core.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import vn.hientai.core.kernel.BusinessRuleViolated;
import vn.hientai.core.kernel.OrgUnitId;

/** What must hold before an act on units; the draft of its decision is refused for the same reasons as the act. */
@ApplicationScoped
class ActCheck {
    @Inject
    OrgTrees trees;

    @Inject
    Units units;

    @Inject
    UnitSurgery surgery;

    @Inject
    MergeCheck mergeCheck;

    @Inject
    SplitPlan splitPlan;

    @Inject
    Instance<UnitOccupants> occupants;

    void mustBePossible(Record act) {
        var on = PlannedAct.dayOf(act);
        var node = surgery.mustExist(PlannedAct.unitOf(act), on, "on");
        if (act instanceof MergeUnits.Command command) {
            mergeCheck.mustBeMergeable(command.units(), command.successor(), command.newSuccessor(), on);
            mustBeFree(command.newSuccessor());
        } else if (act instanceof SplitUnit.Command command) {
            splitPlan.mustBeSound(node, command.parts(), command.rest(), on);
            command.parts().forEach(part -> mustBeFree(part.newUnit()));
        } else if (act instanceof EstablishUnit.Command command) {
            mustBeFree(command.unit());
        } else if (act instanceof MoveUnit.Command command) {
            mustNotCloseRing(node, command.parent(), on);
        } else if (act instanceof DissolveUnit.Command command) {
            mustBeDissolvable(command);
        } else if (act instanceof AppointHead.Command command) {
            mustWorkThere(command);
            units.noLaterHead(command.unit(), on);
        } else if (act instanceof EndHead.Command command) {
            mustHaveHead(command);
        }
    }

    private void mustBeFree(NewUnit plan) {
        if (plan != null && units.codeIsTaken(plan.code())) {
            throw BusinessRuleViolated.at("code", "refusal.organisation.code-taken", Map.of("code", plan.code()));
        }
    }

    private void mustNotCloseRing(OrgNode unit, OrgUnitId parent, LocalDate on) {
        var above = surgery.mustExist(parent, on, "other");
        if (trees.on(on).isWithin(parent, unit.id())) {
            throw BusinessRuleViolated.at(
                    "other", "refusal.organisation.cycle", Map.of("unit", unit.name(), "parent", above.name()));
        }
    }

    void mustBeDissolvable(DissolveUnit.Command command) {
        var unit = surgery.mustExist(command.unit(), command.on(), "unit");
        if (command.receiver() == null) {
            mustBeEmpty(unit, command.on());
            return;
        }
        var receiver = surgery.mustExist(command.receiver(), command.on(), "receiver");
        if (unit.pre() <= receiver.pre() && receiver.pre() <= unit.last()) {
            throw BusinessRuleViolated.at(
                    "receiver", "refusal.organisation.receiver-below",
                    Map.of("unit", unit.name(), "receiver", receiver.name()));
        }
    }

    private void mustBeEmpty(OrgNode unit, LocalDate on) {
        if (!unit.isLeaf()) {
            throw BusinessRuleViolated.at(
                    "receiver", "refusal.organisation.still-has-units",
                    Map.of("unit", unit.name(), "count", unit.children()));
        }
        var people = surgery.peopleIn(Set.of(unit.id().value()), on);
        if (people > 0) {
            throw BusinessRuleViolated.at(
                    "receiver", "refusal.organisation.still-has-people", Map.of("unit", unit.name(), "count", people));
        }
    }

    void mustWorkThere(AppointHead.Command command) {
        var unit = surgery.mustExist(command.unit(), command.on(), "unit");
        var at = occupants.isUnsatisfied() ? null : occupants.get().unitOf(command.person(), command.on()).orElse(null);
        if (at == null || !trees.on(command.on()).isWithin(at, command.unit())) {
            throw BusinessRuleViolated.at(
                    "person", "refusal.organisation.head-elsewhere", Map.of("unit", unit.name(), "on", command.on()));
        }
    }

    void mustHaveHead(EndHead.Command command) {
        var unit = surgery.mustExist(command.unit(), command.on(), "unit");
        units.noLaterHead(command.unit(), command.on());
        if (units.headOn(command.unit(), command.on()).isEmpty()) {
            throw BusinessRuleViolated.at(
                    "on", "refusal.organisation.no-head", Map.of("unit", unit.name(), "on", command.on()));
        }
    }
}
