package vn.hientai.personnel.establishment;

import java.util.List;
import java.util.function.ToLongFunction;
import vn.hientai.core.organisation.OrgNode;

/** What units have of their own, added up over every subtree in one walk (cộng dồn theo cây tổ chức). */
final class SubtreeSums {
    private final long[] before;

    /** @param nodes all units of the tree in walking order */
    SubtreeSums(List<OrgNode> nodes, ToLongFunction<OrgNode> own) {
        before = new long[nodes.size() + 1];
        for (var i = 0; i < nodes.size(); i++) {
            before[i + 1] = before[i] + own.applyAsLong(nodes.get(i));
        }
    }

    /** Of the unit with all below it. */
    long of(OrgNode node) {
        return before[node.last() + 1] - before[node.pre()];
    }
}
