package vn.hientai.core.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.hientai.core.identity.AccessScope;
import vn.hientai.core.account.UnitGrants;
import vn.hientai.core.kernel.OrgUnitId;
import vn.hientai.core.worklist.UnitTasks;

/** What a merger would move, shown before anything is signed (xem trước việc sáp nhập). Changes nothing. */
@ApplicationScoped
public class MergePreview {
    private static final int LISTED = 200;
    /** Stands for the successor that is still to be established. */
    private static final OrgUnitId NOT_YET = new OrgUnitId(-1);

    /** Two units of one name that would become one. */
    public record Joined(OrgNode unit, OrgNode into) {}

    /**
     * @param ending the units that would end
     * @param joined the units below them that would end in one of the same name, with that one
     * @param moving the units below them that would follow as they are
     * @param people how many would go to another unit; {@code listed} those of them whom the reader may see, at most 200
     * @param seats what the successor would have in all, with what stands below it, by category
     */
    public record Consequences(
            List<OrgNode> ending,
            List<Joined> joined,
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
            AccessScope people, List<OrgUnitId> merging, OrgUnitId successor, NewUnit newSuccessor, boolean joinAlike,
            LocalDate on) {
        check.mustBeMergeable(merging, successor, newSuccessor, on);
        var tree = trees.on(on);
        var ending = merging.stream().filter(unit -> !unit.equals(successor)).map(tree::get).toList();
        var ids = ending.stream().map(OrgNode::id).toList();
        var plan = MergePlan.of(tree, ids, successor == null ? NOT_YET : successor, joinAlike);
        var moving = plan.moves().keySet().stream().map(tree::get).toList();
        var joined = plan.ends().entrySet().stream()
                .filter(end -> !ids.contains(end.getKey()))
                .map(end -> new Joined(tree.get(end.getKey()), tree.get(end.getValue())))
                .toList();
        var own = plan.ends().keySet().stream().map(OrgUnitId::value).collect(Collectors.toSet());
        var seats = new EnumMap<StaffCategory, Integer>(StaffCategory.class);
        var after = new HashSet<OrgUnitId>();
        ending.forEach(unit -> tree.subtree(unit).forEach(node -> after.add(node.id())));
        tree.find(successor == null ? NOT_YET : successor)
                .ifPresent(unit -> tree.subtree(unit).forEach(node -> after.add(node.id())));
        after.forEach(unit -> add(seats, unit, on));
        var present = !occupants.isUnsatisfied();
        return new Consequences(
                ending,
                joined,
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
