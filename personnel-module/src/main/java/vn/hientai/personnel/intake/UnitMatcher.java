package vn.hientai.personnel.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.hientai.core.identity.AccessScope;
import vn.hientai.core.kernel.VietnameseText;
import vn.hientai.core.organisation.OrgNode;
import vn.hientai.core.organisation.OrgTree;

/** Finds the units that a list names, below the unit that sent it. */
final class UnitMatcher {

    private final Map<String, Optional<OrgNode>> known = new HashMap<>();
    private final OrgNode sender;

    UnitMatcher(OrgTree tree, OrgNode sender) {
        this.sender = sender;
        for (var node : tree.subtree(sender)) {
            known.merge(VietnameseText.searchKey(node.name()), Optional.of(node), (first, second) -> Optional.empty());
        }
    }

    OrgNode sender() {
        return sender;
    }

    /** A unit of that name, if there is exactly one. */
    Optional<OrgNode> find(String name) {
        return known.getOrDefault(VietnameseText.searchKey(name), Optional.empty());
    }

    /** The agency that the titles over the list name, if the reader may import for it; the last named is the sender. */
    static Optional<OrgNode> byTitles(OrgTree tree, List<String> titles, AccessScope scope) {
        Optional<OrgNode> found = Optional.empty();
        for (var title : titles) {
            var key = VietnameseText.searchKey(title);
            var same = tree.nodes().stream()
                .filter(node -> scope.includesUnit(node.id()) && VietnameseText.searchKey(node.name()).equals(key)).toList();
            if (same.size() == 1) {
                found = Optional.of(same.get(0));
            }
        }
        return found;
    }
}
