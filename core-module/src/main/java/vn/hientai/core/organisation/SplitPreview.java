package vn.hientai.core.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.hientai.core.account.UnitGrants;
import vn.hientai.core.identity.AccessScope;
import vn.hientai.core.kernel.OrgUnitId;
import vn.hientai.core.kernel.PersonId;
import vn.hientai.core.worklist.UnitTasks;

/** Who and what would go where when a unit is split, shown before anything is signed (xem trước việc chia, tách). */
@ApplicationScoped
public class SplitPreview {
    private static final int LISTED = 500;

    /**
     * One unit after the split.
     *
     * @param unit as it stands already, or null when it is established by the split
     * @param rest whether it keeps or takes all that is not named
     * @param people those whom the reader may see; {@code count} all of them
     * @param children the sub-units that would stand below it
     */
    public record Heir(
            String name, OrgNode unit, boolean rest, List<UnitOccupants.Occupant> people, long count,
            List<OrgNode> children) {}

    /**
     * @param ends whether the unit ends (chia) or lives on (tách)
     * @param headless whether the unit that lives on loses its head
     * @param seats its seats, which whoever takes the rest gets
     */
    public record Consequences(
            OrgNode unit, boolean ends, boolean headless, List<Heir> heirs, Map<StaffCategory, Integer> seats,
            List<UnitGrants.Held> grants, long tasks) {}

    @Inject
    OrgTrees trees;

    @Inject
    Units units;

    @Inject
    SplitPlan plan;

    @Inject
    UnitSurgery surgery;

    @Inject
    UnitGrants grants;

    @Inject
    UnitTasks tasks;

    @Inject
    Instance<UnitOccupants> occupants;

    /** Those who work in the unit itself on the day or later and may be named, by name, each once. */
    public List<UnitOccupants.Occupant> staff(AccessScope people, OrgUnitId unit, LocalDate on) {
        var each = new LinkedHashMap<PersonId, UnitOccupants.Occupant>();
        if (!occupants.isUnsatisfied()) {
            occupants.get().list(people, Set.of(unit.value()), on, LISTED)
                    .forEach(one -> each.putIfAbsent(one.person(), one));
        }
        return List.copyOf(each.values());
    }

    /** Refuses as the split itself would. */
    public Consequences of(
            AccessScope people, OrgUnitId unit, List<SplitUnit.Part> parts, Integer rest, LocalDate on) {
        var node = surgery.mustExist(unit, on, "on");
        plan.mustBeSound(node, parts, rest, on);
        var tree = trees.on(on);
        var staff = new HashMap<PersonId, UnitOccupants.Occupant>();
        staff(people, unit, on).forEach(one -> staff.put(one.person(), one));
        var named = new HashSet<PersonId>();
        var moved = new HashSet<OrgUnitId>();
        parts.forEach(part -> {
            named.addAll(part.people());
            moved.addAll(part.children());
        });
        var left = staff.values().stream().filter(one -> !named.contains(one.person())).toList();
        var leftInAll = surgery.peopleIn(Set.of(unit.value()), on) - named.size();
        var stay = tree.children(node).stream().filter(child -> !moved.contains(child.id())).toList();
        var heirs = new ArrayList<Heir>();
        if (rest == null) {
            heirs.add(new Heir(node.name(), node, true, left, leftInAll, stay));
        }
        for (var i = 0; i < parts.size(); i++) {
            heirs.add(heir(parts.get(i), tree, staff, rest != null && rest == i, left, leftInAll, stay));
        }
        var own = Set.of(unit.value());
        var seats = new EnumMap<StaffCategory, Integer>(StaffCategory.class);
        units.quotaOn(unit, on).forEach(quota -> seats.put(quota.category(), quota.seats()));
        return new Consequences(
                node, rest != null, rest == null && units.headOn(unit, on).filter(named::contains).isPresent(),
                List.copyOf(heirs), seats, rest == null ? List.of() : grants.over(own, on),
                rest == null ? 0 : tasks.open(own));
    }

    private static Heir heir(
            SplitUnit.Part part, OrgTree tree, Map<PersonId, UnitOccupants.Occupant> staff, boolean rest,
            List<UnitOccupants.Occupant> left, long leftInAll, List<OrgNode> stay) {
        var people = new ArrayList<UnitOccupants.Occupant>();
        part.people().forEach(person -> people.add(staff.get(person)));
        var children = new ArrayList<>(part.children().stream().map(tree::get).toList());
        if (rest) {
            people.addAll(left);
            children.addAll(stay);
        }
        var unit = part.unit() == null ? null : tree.get(part.unit());
        children.removeIf(child -> child.id().equals(part.unit()));
        people.removeIf(one -> one == null);
        return new Heir(
                unit == null ? part.newUnit().name() : unit.name(), unit, rest, List.copyOf(people),
                part.people().size() + (rest ? leftInAll : 0), List.copyOf(children));
    }
}
