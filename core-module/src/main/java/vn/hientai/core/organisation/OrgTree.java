package vn.hientai.core.organisation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.kernel.OrgUnitId;
import vn.hientai.core.kernel.VietnameseText;

/**
 * The organisation as it stood on one day (cây tổ chức): an unchanging snapshot, its units numbered in walking order,
 * so that a subtree is a stretch of numbers. A unit whose parent did not exist that day is shown under the root rather
 * than lost, and told by {@link #stray()}.
 */
public final class OrgTree {
    /** One unit with its parent, as the tables tell it; siblings come in the order they are shown. */
    public record Stem(
            long id, String code, UnitKind kind, String officialCode, Long parent, String name, String nameEn,
            String shortName, String searchKey) {}

    private static final Set<UnitKind> AGENCIES = EnumSet.of(
            UnitKind.PROVINCE, UnitKind.DEPARTMENT, UnitKind.COMMUNE, UnitKind.WARD, UnitKind.SPECIAL_ZONE);
    private static final OrgTree EMPTY = new OrgTree(List.of(), List.of(), List.of());

    private final List<OrgNode> nodes;
    private final List<String> keys;
    private final List<OrgNode> stray;
    private final Map<Long, OrgNode> byId;
    private final Map<String, OrgNode> byCode;
    private final Map<Long, Set<Long>> subtrees = new ConcurrentHashMap<>();

    private OrgTree(List<OrgNode> nodes, List<String> keys, List<OrgUnitId> strayIds) {
        this.nodes = nodes;
        this.keys = keys;
        this.byId = new HashMap<>(nodes.size() * 2);
        this.byCode = new HashMap<>(nodes.size() * 2);
        for (var node : nodes) {
            byId.put(node.id().value(), node);
            byCode.put(node.code(), node);
        }
        this.stray = strayIds.stream().map(id -> byId.get(id.value())).toList();
    }

    public static OrgTree of(List<Stem> stems) {
        if (stems.isEmpty()) {
            return EMPTY;
        }
        return new Planting(stems).grow();
    }

    public boolean isEmpty() {
        return nodes.isEmpty();
    }

    public int size() {
        return nodes.size();
    }

    /** All units in walking order. */
    public List<OrgNode> nodes() {
        return nodes;
    }

    public OrgNode root() {
        if (nodes.isEmpty()) {
            throw new NotFound("Unit", "root");
        }
        return nodes.get(0);
    }

    public Optional<OrgNode> find(OrgUnitId unit) {
        return Optional.ofNullable(byId.get(unit.value()));
    }

    public Optional<OrgNode> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    public OrgNode get(OrgUnitId unit) {
        return find(unit).orElseThrow(() -> new NotFound("Unit", unit));
    }

    public OrgNode get(String code) {
        return find(code).orElseThrow(() -> new NotFound("Unit", code));
    }

    public Optional<OrgNode> parent(OrgNode node) {
        return Optional.ofNullable(node.parentOrNull()).map(id -> byId.get(id.value()));
    }

    public List<OrgNode> children(OrgNode node) {
        var children = new ArrayList<OrgNode>(node.children());
        for (var at = node.pre() + 1; at <= node.last(); at = nodes.get(at).last() + 1) {
            children.add(nodes.get(at));
        }
        return children;
    }

    /** The agency that the unit stands in, or is: the nearest one that issues decisions. */
    public OrgNode agencyOf(OrgNode unit) {
        for (var node = Optional.of(unit); node.isPresent(); node = parent(node.get())) {
            if (AGENCIES.contains(node.get().kind())) {
                return node.get();
            }
        }
        return root();
    }

    /** From the root down to the unit above this one. */
    public List<OrgNode> ancestors(OrgNode node) {
        var path = new ArrayList<OrgNode>();
        for (var above = parent(node); above.isPresent(); above = parent(above.get())) {
            path.add(above.get());
        }
        Collections.reverse(path);
        return path;
    }

    /** The unit and all below it, in walking order. */
    public List<OrgNode> subtree(OrgNode node) {
        return nodes.subList(node.pre(), node.last() + 1);
    }

    /** Ids of the unit and all below it; none when the unit did not exist that day. */
    public Set<Long> subtreeIds(OrgUnitId unit) {
        return subtrees.computeIfAbsent(unit.value(), id -> {
            var node = byId.get(id);
            return node == null
                    ? Set.of()
                    : Set.copyOf(subtree(node).stream().map(n -> n.id().value()).toList());
        });
    }

    /** Whether the unit is the other one or stands below it. */
    public boolean isWithin(OrgUnitId unit, OrgUnitId above) {
        var node = byId.get(unit.value());
        var top = byId.get(above.value());
        return node != null && top != null && top.pre() <= node.pre() && node.pre() <= top.last();
    }

    /** "Sở Nội vụ › Văn phòng": the names from below the root down to the unit. */
    public String pathName(OrgNode node, Locale locale) {
        var names = new ArrayDeque<String>();
        for (var at = Optional.of(node); at.isPresent() && (at.get().depth() > 0 || names.isEmpty()); at = parent(at.get())) {
            names.addFirst(at.get().name(locale));
        }
        return String.join(" › ", names);
    }

    /** Units placed nowhere that leads to the root; a sound tree has none. */
    public List<OrgNode> stray() {
        return stray;
    }

    /**
     * Units whose name, abbreviation or code holds every word of what was typed, accents and case aside. Exact accents
     * come first, then names that begin with it, then the higher unit.
     */
    public List<OrgNode> search(String typed, int limit) {
        var key = VietnameseText.searchKey(typed);
        var words = VietnameseText.words(key);
        if (words.isEmpty()) {
            return List.of();
        }
        var accented = VietnameseText.hasAccents(typed) ? VietnameseText.accented(typed) : null;
        record Hit(OrgNode node, int rank) {}
        var hits = new ArrayList<Hit>();
        var code = typed.strip();
        for (var i = 0; i < keys.size(); i++) {
            var node = nodes.get(i);
            if (node.code().equalsIgnoreCase(code) || code.equals(node.officialCode())) {
                hits.add(new Hit(node, -1));
            } else if (holdsAll(keys.get(i), words)) {
                var rank = accented != null && !VietnameseText.accented(node.name()).contains(accented) ? 4 : 0;
                rank += (" " + keys.get(i)).contains(" " + key) ? 0 : 2;
                hits.add(new Hit(node, rank + (keys.get(i).startsWith(key) ? 0 : 1)));
            }
        }
        hits.sort((a, b) -> a.rank() != b.rank()
                ? Integer.compare(a.rank(), b.rank())
                : a.node().depth() != b.node().depth()
                        ? Integer.compare(a.node().depth(), b.node().depth())
                        : Integer.compare(a.node().pre(), b.node().pre()));
        return hits.stream().limit(limit).map(Hit::node).toList();
    }

    private static boolean holdsAll(String key, List<String> words) {
        for (var word : words) {
            if (!key.startsWith(word) && !key.contains(" " + word)) {
                return false;
            }
        }
        return true;
    }

    /** Builds the walking order from parents, without recursion, so that no depth can overflow it. */
    private static final class Planting {
        private final List<Stem> stems;
        private final Map<Long, Integer> indexOf = new HashMap<>();
        private final int[] firstChild;
        private final int[] nextSibling;
        private final int[] lastChild;
        private final int[] childCount;
        private final List<Integer> roots = new ArrayList<>();

        Planting(List<Stem> stems) {
            this.stems = stems;
            firstChild = filled();
            nextSibling = filled();
            lastChild = filled();
            childCount = new int[stems.size()];
            for (var i = 0; i < stems.size(); i++) {
                indexOf.put(stems.get(i).id(), i);
            }
            for (var i = 0; i < stems.size(); i++) {
                var parent = stems.get(i).parent() == null ? null : indexOf.get(stems.get(i).parent());
                if (parent == null) {
                    roots.add(i);
                } else {
                    adopt(parent, i);
                }
            }
        }

        private int[] filled() {
            var numbers = new int[stems.size()];
            Arrays.fill(numbers, -1);
            return numbers;
        }

        private void adopt(int parent, int child) {
            if (lastChild[parent] < 0) {
                firstChild[parent] = child;
            } else {
                nextSibling[lastChild[parent]] = child;
            }
            lastChild[parent] = child;
            childCount[parent]++;
        }

        OrgTree grow() {
            var root = roots.stream().filter(i -> stems.get(i).parent() == null).findFirst().orElse(0);
            var strays = new ArrayList<OrgUnitId>();
            var moved = new HashMap<Integer, Integer>();
            for (var other : roots) {
                if (other.intValue() != root) {
                    stray(root, other, strays, moved);
                }
            }
            var seen = new boolean[stems.size()];
            mark(root, seen);
            for (var i = 0; i < stems.size(); i++) {
                if (!seen[i]) {
                    cut(i);
                    stray(root, i, strays, moved);
                    mark(i, seen);
                }
            }
            return walk(root, strays, moved);
        }

        private void stray(int root, int unit, List<OrgUnitId> strays, Map<Integer, Integer> moved) {
            nextSibling[unit] = -1;
            adopt(root, unit);
            strays.add(new OrgUnitId(stems.get(unit).id()));
            moved.put(unit, root);
        }

        /** Takes a unit out of the ring it closes. */
        private void cut(int unit) {
            var parent = indexOf.get(stems.get(unit).parent());
            var before = -1;
            for (var child = firstChild[parent]; child != unit; child = nextSibling[child]) {
                before = child;
            }
            if (before < 0) {
                firstChild[parent] = nextSibling[unit];
            } else {
                nextSibling[before] = nextSibling[unit];
            }
            if (lastChild[parent] == unit) {
                lastChild[parent] = before;
            }
            childCount[parent]--;
        }

        private void mark(int from, boolean[] seen) {
            var waiting = new ArrayDeque<Integer>();
            waiting.push(from);
            while (!waiting.isEmpty()) {
                var unit = waiting.pop();
                if (!seen[unit]) {
                    seen[unit] = true;
                    for (var child = firstChild[unit]; child >= 0; child = nextSibling[child]) {
                        waiting.push(child);
                    }
                }
            }
        }

        private OrgTree walk(int root, List<OrgUnitId> strays, Map<Integer, Integer> moved) {
            var count = stems.size();
            var order = new int[count];
            var depth = new int[count];
            var pre = new int[count];
            var parentOf = new int[count];
            var waiting = new int[count];
            var height = 0;
            var number = 0;
            waiting[height++] = root;
            parentOf[root] = -1;
            var reversed = new ArrayList<Integer>();
            while (height > 0) {
                var unit = waiting[--height];
                pre[unit] = number;
                order[number++] = unit;
                reversed.clear();
                for (var child = firstChild[unit]; child >= 0; child = nextSibling[child]) {
                    depth[child] = depth[unit] + 1;
                    parentOf[child] = unit;
                    reversed.add(child);
                }
                for (var i = reversed.size() - 1; i >= 0; i--) {
                    waiting[height++] = reversed.get(i);
                }
            }
            var last = new int[count];
            for (var i = count - 1; i >= 0; i--) {
                var unit = order[i];
                last[unit] = Math.max(last[unit], i);
                if (parentOf[unit] >= 0) {
                    last[parentOf[unit]] = Math.max(last[parentOf[unit]], last[unit]);
                }
            }
            var nodes = new ArrayList<OrgNode>(count);
            var keys = new ArrayList<String>(count);
            for (var i = 0; i < count; i++) {
                var unit = order[i];
                var stem = stems.get(unit);
                var above = parentOf[unit] < 0 ? null : new OrgUnitId(stems.get(parentOf[unit]).id());
                nodes.add(new OrgNode(
                        new OrgUnitId(stem.id()), stem.code(), stem.kind(), stem.officialCode(), stem.name(), stem.nameEn(),
                        stem.shortName(), above, depth[unit], i, last[unit], childCount[unit]));
                keys.add(stem.searchKey());
            }
            return new OrgTree(Collections.unmodifiableList(nodes), Collections.unmodifiableList(keys), strays);
        }
    }
}
