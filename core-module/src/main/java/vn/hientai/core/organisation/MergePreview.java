package vn.hientai.core.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import vn.hientai.core.identity.AccessScope;
import vn.hientai.core.identity.UnitGrants;
import vn.hientai.core.kernel.OrgUnitId;
import vn.hientai.core.worklist.UnitTasks;

/** What a merger would move, shown before anything is signed (xem trước việc sáp nhập). Changes nothing. */
@ApplicationScoped
public class MergePreview {
    private static final int LISTED = 200;

    /**
     * @param ending the units that would end, {@code moving} the units below them that would follow
     * @param people how many would move; {@code listed} those of them whom the reader may see, at most 200
     * @param seats what the successor would have in all, by category
     */
    public record Consequences(
            List<OrgNode> ending,
            List<OrgNode> moving,
            long people,
            List<UnitOccupants.Occupant> listed,
            Map<StaffCategory, Integer> seats,
            List<UnitGrants.Held> grants,
            long tasks) {}

    @Inject
    OrgTrees trees;

    @Inject
    MergeCheck check;

    @Inject
    Units units;

    @Inject
    UnitGrants grants;

    @Inject
    UnitTasks tasks;

    @Inject
    Instance<UnitOccupants> occupants;

    /** Refuses as the merger itself would. */
    public Consequences of(
            AccessScope people, List<OrgUnitId> merging, OrgUnitId successor, NewUnit newSuccessor, LocalDate on) {
        check.mustBeMergeable(merging, successor, newSuccessor, on);
        var tree = trees.on(on);
        var ending = merging.stream().filter(unit -> !unit.equals(successor)).map(tree::get).toList();
        var moving = new ArrayList<OrgNode>();
        var own = new HashSet<Long>();
        for (var unit : ending) {
            own.add(unit.id().value());
            tree.children(unit).stream().filter(child -> !child.id().equals(successor)).forEach(moving::add);
        }
        var seats = new EnumMap<StaffCategory, Integer>(StaffCategory.class);
        ending.forEach(unit -> add(seats, unit.id(), on));
        if (successor != null) {
            add(seats, successor, on);
        }
        var present = !occupants.isUnsatisfied();
        return new Consequences(
                ending,
                moving,
                present ? occupants.get().count(own, on) : 0,
                present ? occupants.get().list(people, own, on, LISTED) : List.of(),
                seats,
                grants.over(own, on),
                tasks.open(own));
    }

    private void add(Map<StaffCategory, Integer> seats, OrgUnitId unit, LocalDate on) {
        units.quotaOn(unit, on).forEach(quota -> seats.merge(quota.category(), quota.seats(), Integer::sum));
    }
}
