package vn.hientai.core.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.DecisionId;
import vn.hientai.core.kernel.OrgUnitId;
import vn.hientai.core.kernel.PersonId;
import vn.hientai.core.usecase.UseCase;

/**
 * Splits a unit (chia, tách): named people and sub-units go to the parts, the rest to {@code rest}. Divided (chia), the
 * unit ends; separated (tách), it lives on and keeps the rest.
 */
@ApplicationScoped
@UseCase(Right.CHANGE_UNITS)
public class SplitUnit {
    /**
     * @param unit an existing unit that takes a part over, or null when {@code newUnit} is established
     * @param people who goes there; @param children the sub-units that go there
     */
    public record Part(
            OrgUnitId unit, @Valid NewUnit newUnit, List<@NotNull PersonId> people, List<@NotNull OrgUnitId> children) {}

    /** @param rest number of the part that takes all that is not named, or null when the unit lives on and keeps it */
    public record Command(
            @NotNull OrgUnitId unit,
            @NotNull @Size(min = 1, max = 20) List<@Valid @NotNull Part> parts,
            Integer rest,
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
    SplitPlan plan;

    @Inject
    Event<UnitDissolved> dissolved;

    public List<OrgUnitId> handle(@Valid Command command) {
        actor.mustReachUnit(Right.CHANGE_UNITS, command.unit());
        surgery.begin(command.authority(), command.on());
        var node = surgery.mustExist(command.unit(), command.on(), "unit");
        plan.mustBeSound(node, command.parts(), command.rest(), command.on());
        var unit = units.forChange(command.unit(), command.version());
        var heirs = new ArrayList<OrgUnitId>();
        var people = new HashMap<PersonId, OrgUnitId>();
        for (var part : command.parts()) {
            var heir = part.unit() != null
                    ? part.unit()
                    : surgery.establish(part.newUnit(), command.on(), command.authority()).key();
            heirs.add(heir);
            listed(part.people()).forEach(person -> people.put(person, heir));
            for (var child : listed(part.children())) {
                surgery.move(units.forChange(child), heir, command.on(), command.authority());
            }
        }
        if (command.rest() == null) {
            surgery.movePeople(Map.of(), people, command.on(), command.authority());
            heirs.forEach(heir -> units.succeed(
                    command.unit(), heir, SuccessionKind.SPLIT, command.on(), command.authority()));
        } else {
            divide(unit, heirs, people, command);
        }
        surgery.mustBeSound(command.on());
        return List.copyOf(heirs);
    }

    private void divide(OrgUnit unit, List<OrgUnitId> heirs, Map<PersonId, OrgUnitId> people, Command command) {
        var rest = heirs.get(command.rest());
        var on = command.on();
        surgery.moveChildren(command.unit(), rest, Set.copyOf(heirs), on, command.authority());
        surgery.movePeople(Map.of(command.unit(), rest), people, on, command.authority());
        surgery.end(unit, rest, SuccessionKind.SPLIT, on, command.authority());
        heirs.forEach(heir -> units.succeed(command.unit(), heir, SuccessionKind.SPLIT, on, command.authority()));
        dissolved.fire(new UnitDissolved(command.unit(), rest, on, command.authority()));
    }

    private static <T> List<T> listed(List<T> given) {
        return given == null ? List.of() : given;
    }
}
