package vn.hientai.core.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.hientai.core.kernel.OrgUnitId;
import vn.hientai.core.kernel.PersonId;

/** Carries out the acts on units: for a use case with its signed decision, or when the decision that holds them is signed. */
@ApplicationScoped
class UnitActs {
    @Inject
    UnitSurgery surgery;

    @Inject
    Units units;

    @Inject
    OrgTrees trees;

    @Inject
    MergeCheck mergeCheck;

    @Inject
    SplitPlan splitPlan;

    @Inject
    ActCheck check;

    @Inject
    Event<UnitsMerged> merged;

    @Inject
    Event<UnitDissolved> dissolved;

    OrgUnitId establish(EstablishUnit.Command command) {
        surgery.begin(command.authority(), command.on());
        var unit = surgery.establish(command.unit(), command.on(), command.authority());
        surgery.mustBeSound(command.on());
        return unit.key();
    }

    void rename(RenameUnit.Command command) {
        surgery.begin(command.authority(), command.on());
        var unit = units.forChange(command.unit(), command.version());
        var wording = new UnitName.Wording(command.name(), command.nameEn(), command.shortName());
        surgery.rename(unit, wording, command.on(), command.authority());
    }

    void move(MoveUnit.Command command) {
        surgery.begin(command.authority(), command.on());
        var unit = units.forChange(command.unit(), command.version());
        surgery.move(unit, command.parent(), command.on(), command.authority());
        surgery.mustBeSound(command.on());
    }

    OrgUnitId merge(MergeUnits.Command command) {
        var on = command.on();
        surgery.begin(command.authority(), on);
        mergeCheck.mustBeMergeable(command.units(), command.successor(), command.newSuccessor(), on);
        var successor = command.successor() != null
                ? command.successor()
                : surgery.establish(command.newSuccessor(), on, command.authority()).key();
        surgery.mustLast(successor, on);
        var ending = command.units().stream().filter(unit -> !unit.equals(successor)).toList();
        var plan = MergePlan.of(trees.on(on), ending, successor, command.joinAlike());
        plan.moves().forEach((unit, parent) -> surgery.move(units.forChange(unit), parent, on, command.authority()));
        surgery.movePeople(plan.ends(), Map.of(), on, command.authority());
        var leavesFirst = new ArrayList<>(plan.ends().keySet());
        Collections.reverse(leavesFirst);
        for (var unit : leavesFirst) {
            surgery.end(units.forChange(unit), plan.ends().get(unit), SuccessionKind.MERGE, on, command.authority());
        }
        surgery.mustBeSound(on);
        merged.fire(new UnitsMerged(ending, successor, on, command.authority()));
        return successor;
    }

    List<OrgUnitId> split(SplitUnit.Command command) {
        surgery.begin(command.authority(), command.on());
        var unit = units.forChange(command.unit(), command.version());
        var node = surgery.mustExist(command.unit(), command.on(), "unit");
        splitPlan.mustBeSound(node, command.parts(), command.rest(), command.on());
        var heirs = new ArrayList<OrgUnitId>();
        var people = new HashMap<PersonId, OrgUnitId>();
        for (var part : command.parts()) {
            var heir = part.unit() != null
                    ? part.unit()
                    : surgery.establish(part.newUnit(), command.on(), command.authority()).key();
            surgery.mustLast(heir, command.on());
            heirs.add(heir);
            listed(part.people()).forEach(person -> people.put(person, heir));
            for (var child : listed(part.children())) {
                surgery.move(units.forChange(child), heir, command.on(), command.authority());
            }
        }
        if (command.rest() == null) {
            surgery.mustLast(command.unit(), command.on());
            units.noSuccessionAfter(command.unit(), command.on());
            surgery.movePeople(Map.of(), people, command.on(), command.authority());
            if (units.headOn(command.unit(), command.on()).filter(people::containsKey).isPresent()) {
                units.endHead(command.unit(), command.on());
            }
        } else {
            divide(unit, heirs, people, command);
        }
        heirs.forEach(heir -> units.succeed(
                command.unit(), heir, SuccessionKind.SPLIT, command.on(), command.authority()));
        surgery.mustBeSound(command.on());
        return List.copyOf(heirs);
    }

    private void divide(OrgUnit unit, List<OrgUnitId> heirs, Map<PersonId, OrgUnitId> people, SplitUnit.Command command) {
        var rest = heirs.get(command.rest());
        var on = command.on();
        surgery.moveChildren(command.unit(), rest, Set.copyOf(heirs), on, command.authority());
        surgery.movePeople(Map.of(command.unit(), rest), people, on, command.authority());
        surgery.end(unit, rest, SuccessionKind.SPLIT, on, command.authority());
        dissolved.fire(new UnitDissolved(command.unit(), rest, on, command.authority()));
    }

    void dissolve(DissolveUnit.Command command) {
        surgery.begin(command.authority(), command.on());
        var unit = units.forChange(command.unit(), command.version());
        check.mustBeDissolvable(command);
        if (command.receiver() != null) {
            surgery.mustLast(command.receiver(), command.on());
            surgery.moveChildren(command.unit(), command.receiver(), Set.of(), command.on(), command.authority());
            surgery.movePeople(
                    Map.of(command.unit(), command.receiver()), Map.of(), command.on(), command.authority());
        }
        surgery.end(unit, command.receiver(), SuccessionKind.TRANSFER, command.on(), command.authority());
        surgery.mustBeSound(command.on());
        dissolved.fire(new UnitDissolved(command.unit(), command.receiver(), command.on(), command.authority()));
    }

    void allot(AllotQuota.Command command) {
        surgery.begin(command.authority(), command.on());
        surgery.mustExist(command.unit(), command.on(), "unit");
        surgery.mustLast(command.unit(), command.on());
        units.allot(command.unit(), command.category(), command.seats(), command.on(), command.authority());
    }

    void appoint(AppointHead.Command command) {
        surgery.begin(command.authority(), command.on());
        check.mustWorkThere(command);
        surgery.mustLast(command.unit(), command.on());
        units.appoint(command.unit(), command.person(), command.acting(), command.on(), command.authority());
    }

    void release(EndHead.Command command) {
        surgery.begin(command.authority(), command.on());
        check.mustHaveHead(command);
        units.forChange(command.unit());
        units.endHead(command.unit(), command.on());
    }

    private static <T> List<T> listed(List<T> given) {
        return given == null ? List.of() : given;
    }
}
