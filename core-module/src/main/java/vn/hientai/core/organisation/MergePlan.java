package vn.hientai.core.organisation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.hientai.core.kernel.OrgUnitId;
import vn.hientai.core.kernel.VietnameseText;

/**
 * Which units end in which when units merge, and which move below the successor.
 *
 * @param ends each unit that ends with the one that takes it over, parents before children
 * @param moves each unit that goes on living with its new parent
 */
record MergePlan(Map<OrgUnitId, OrgUnitId> ends, Map<OrgUnitId, OrgUnitId> moves) {
    /** @param joinAlike whether sub-units of one name become one: the two offices, the two economy divisions */
    static MergePlan of(OrgTree tree, List<OrgUnitId> ending, OrgUnitId successor, boolean joinAlike) {
        var building = new Building(tree, successor, joinAlike);
        ending.forEach(unit -> building.ends.put(unit, successor));
        ending.forEach(unit -> building.absorb(unit, successor));
        return new MergePlan(building.ends, building.moves);
    }

    private static final class Building {
        private final OrgTree tree;
        private final OrgUnitId successor;
        private final boolean joinAlike;
        private final Map<OrgUnitId, OrgUnitId> ends = new LinkedHashMap<>();
        private final Map<OrgUnitId, OrgUnitId> moves = new LinkedHashMap<>();
        private final Map<OrgUnitId, Map<String, OrgUnitId>> namesBelow = new HashMap<>();

        Building(OrgTree tree, OrgUnitId successor, boolean joinAlike) {
            this.tree = tree;
            this.successor = successor;
            this.joinAlike = joinAlike;
        }

        void absorb(OrgUnitId from, OrgUnitId to) {
            var alike = namesBelow.computeIfAbsent(to, this::namesBelow);
            for (var child : new ArrayList<>(tree.children(tree.get(from)))) {
                if (child.id().equals(successor) || ends.containsKey(child.id())) {
                    continue;
                }
                var same = joinAlike ? alike.get(VietnameseText.accented(child.name())) : null;
                if (same == null) {
                    moves.put(child.id(), to);
                    alike.put(VietnameseText.accented(child.name()), child.id());
                } else {
                    ends.put(child.id(), same);
                    absorb(child.id(), same);
                }
            }
        }

        private Map<String, OrgUnitId> namesBelow(OrgUnitId unit) {
            var names = new HashMap<String, OrgUnitId>();
            tree.find(unit).ifPresent(node -> tree.children(node).stream()
                    .filter(child -> !ends.containsKey(child.id()))
                    .forEach(child -> names.putIfAbsent(VietnameseText.accented(child.name()), child.id())));
            return names;
        }
    }
}
