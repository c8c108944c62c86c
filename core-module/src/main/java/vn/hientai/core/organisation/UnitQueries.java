package vn.hientai.core.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.hientai.core.identity.AccessScope;
import vn.hientai.core.kernel.AsKnown;
import vn.hientai.core.kernel.Cursor;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.kernel.OrgUnitId;
import vn.hientai.core.kernel.Page;
import vn.hientai.core.kernel.PageRequest;
import vn.hientai.core.kernel.PersonId;
import vn.hientai.core.kernel.Row;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.kernel.Unscoped;

/** Reads of units: the bare organisation for everyone who may read units, people only within the reader's scope. */
@ApplicationScoped
public class UnitQueries {
    /** In the order of the tree; with a search, the best match first. */
    public enum UnitSort {
        TREE
    }

    /** @param query words of the name, or null; @param kind or null; @param parent only units directly below, or null */
    public record Filter(String query, UnitKind kind, OrgUnitId parent) {
        public static final Filter ANY = new Filter(null, null, null);
    }

    /** @param lastDay absent while it holds; @param decision as it is cited, or null */
    public record DatedName(String name, String nameEn, String shortName, LocalDate from, LocalDate lastDay, String decision) {}

    /** @param confirmed false for history that was written down from memory */
    public record DatedParent(
            String code, String name, LocalDate from, LocalDate lastDay, String decision, boolean confirmed) {}

    public record Related(
            String code, String name, SuccessionKind kind, LocalDate on, String note, String decision, boolean confirmed) {}

    public record DatedQuota(StaffCategory category, int seats, LocalDate from, LocalDate lastDay, String decision) {}

    /** @param head who it is, or absent when the reader may not see the person */
    public record DatedHead(
            UnitOccupants.Occupant head, boolean acting, LocalDate from, LocalDate lastDay, String decision) {}

    /** The whole life of a unit; {@code node} is absent when the unit does not exist on the day. */
    public record UnitSheet(
            OrgUnitId id,
            String code,
            UnitKind kind,
            String officialCode,
            int version,
            Optional<OrgNode> node,
            List<DatedName> names,
            List<DatedParent> parents,
            List<DatedHead> heads,
            List<DatedQuota> quotas,
            List<Related> predecessors,
            List<Related> successors) {
        public String name() {
            return node.map(OrgNode::name).orElse(names.isEmpty() ? code : names.get(0).name());
        }
    }

    /** Seats against people, the unit with all below it; people absent outside the reader's scope. */
    public record Establishment(
            OrgNode unit, Map<StaffCategory, Integer> seats, Optional<Map<StaffCategory, Long>> people) {
        public int seatsInAll() {
            return seats.values().stream().mapToInt(Integer::intValue).sum();
        }

        public Optional<Long> peopleInAll() {
            return people.map(counts -> counts.values().stream().mapToLong(Long::longValue).sum());
        }
    }

    private static final int CANDIDATES = 500;
    private static final String CITED =
            "(select d.number || '/' || d.symbol from decision d where d.id = %s.decision_id)";

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    OrgTrees trees;

    @Inject
    Instance<UnitOccupants> occupants;

    @Unscoped("the organisation is no secret within the office and holds no people")
    public Page<OrgNode> list(LocalDate asOf, Filter filter, PageRequest<UnitSort> page) {
        return list(asOf, null, filter, page);
    }

    /** @param knownAt null for now */
    @Unscoped("the organisation is no secret within the office and holds no people")
    public Page<OrgNode> list(LocalDate asOf, Instant knownAt, Filter filter, PageRequest<UnitSort> page) {
        var tree = trees.on(asOf, knownAt);
        var all = filtered(tree, filter);
        var position = page.position();
        var start = 0;
        var end = Math.min(all.size(), page.limit());
        if (!position.isEmpty()) {
            var at = indexOf(all, position.get(0));
            start = page.backwards() ? Math.max(0, at - page.limit()) : Math.min(all.size(), at + 1);
            end = page.backwards() ? Math.max(0, at) : Math.min(all.size(), start + page.limit());
        }
        var items = all.subList(start, end);
        return new Page<>(
                items,
                end < all.size() && !items.isEmpty() ? Cursor.after(items.get(items.size() - 1).code()) : null,
                start > 0 && !items.isEmpty() ? Cursor.before(items.get(0).code()) : null,
                page.count() ? (long) all.size() : null);
    }

    private static List<OrgNode> filtered(OrgTree tree, Filter filter) {
        if (tree.isEmpty()) {
            return List.of();
        }
        var all = filter.query() == null || filter.query().isBlank()
                ? tree.nodes()
                : tree.search(filter.query(), tree.size());
        if (filter.kind() == null && filter.parent() == null) {
            return all;
        }
        return all.stream()
                .filter(node -> filter.kind() == null || node.kind() == filter.kind())
                .filter(node -> filter.parent() == null || filter.parent().equals(node.parentOrNull()))
                .toList();
    }

    private static int indexOf(List<OrgNode> all, String code) {
        for (var i = 0; i < all.size(); i++) {
            if (all.get(i).code().equals(code)) {
                return i;
            }
        }
        return -1;
    }

    /** The unit of the code, whether it exists on some day or not. */
    @Unscoped("a key for a code")
    public OrgUnitId idOf(String code) {
        return Sql.of("select id from org_unit")
                .where("code = ?", code)
                .first(em, row -> new OrgUnitId(row.id(0)))
                .orElseThrow(() -> new NotFound("Unit", code));
    }

    /** @param people whose names the reader may see */
    public UnitSheet sheet(AccessScope people, OrgUnitId unit, LocalDate asOf) {
        return sheet(people, unit, asOf, null);
    }

    /** @param knownAt null for now; a unit that nobody knew of then is not found */
    public UnitSheet sheet(AccessScope people, OrgUnitId unit, LocalDate asOf, Instant knownAt) {
        var known = AsKnown.at(knownAt);
        var names = names(known, unit);
        if (!known.isNow() && names.isEmpty()) {
            throw new NotFound("Unit", unit);
        }
        var head = Sql.of("select code, kind, official_code, version from org_unit")
                .where("id = ?", unit)
                .first(em, row -> new UnitSheet(
                        unit, row.text(0), row.code(1, UnitKind.class), row.text(2), row.whole(3),
                        trees.on(asOf, knownAt).find(unit), names, parents(known, unit), List.of(), quotas(known, unit),
                        related(known, unit, "successor_id", "predecessor_id"),
                        related(known, unit, "predecessor_id", "successor_id")))
                .orElseThrow(() -> new NotFound("Unit", unit));
        return new UnitSheet(
                unit, head.code(), head.kind(), head.officialCode(), head.version(), head.node(), head.names(),
                head.parents(), heads(known, people, unit), head.quotas(), head.predecessors(), head.successors());
    }

    private List<DatedName> names(AsKnown known, OrgUnitId unit) {
        return known.sql("select n.name, n.name_en, n.short_name, n.valid_from, n.valid_until, " + cited("n") + " from <unit_name> n")
                .where("n.unit_id = ?", unit)
                .orderBy("n.valid_from desc")
                .list(em, row -> new DatedName(
                        row.text(0), row.text(1), row.text(2), row.day(3), row.lastDay(4).orElse(null), row.text(5)));
    }

    private List<DatedParent> parents(AsKnown known, OrgUnitId unit) {
        return known.sql(
                        """
                        select u.code, (select n.name from <unit_name> n where n.unit_id = u.id and n.valid_from < p.valid_until
                            order by n.valid_from desc limit 1), p.valid_from, p.valid_until, %s, p.confirmed
                        from <unit_placement> p left join org_unit u on u.id = p.parent_id""".formatted(cited("p")))
                .where("p.unit_id = ?", unit)
                .orderBy("p.valid_from desc")
                .list(em, row -> new DatedParent(
                        row.text(0), row.text(1), row.day(2), row.lastDay(3).orElse(null), row.text(4), row.yes(5)));
    }

    private List<DatedQuota> quotas(AsKnown known, OrgUnitId unit) {
        return known.sql("select q.category, q.seats, q.valid_from, q.valid_until, " + cited("q") + " from <establishment_quota> q")
                .where("q.unit_id = ?", unit)
                .orderBy("q.valid_from desc, q.category")
                .list(em, row -> new DatedQuota(
                        row.code(0, StaffCategory.class), row.whole(1), row.day(2), row.lastDay(3).orElse(null), row.text(4)));
    }

    private List<Related> related(AsKnown known, OrgUnitId unit, String mine, String theirs) {
        return known.sql(
                        """
                        select u.code, (select n.name from <unit_name> n where n.unit_id = u.id
                            order by case when s.predecessor_id = u.id and n.valid_from < s.on_day
                                or s.successor_id = u.id and n.valid_until > s.on_day then 0 else 1 end, n.valid_from limit 1),
                            s.kind, s.on_day, s.note, %s, s.confirmed
                        from (select f.* from unit_succession f where ? or f.recorded_at < ?) s join org_unit u on u.id = s.%s""".formatted(cited("s"), theirs),
                        known.isNow(), known.momentOrEnd())
                .where("s." + mine + " = ?", unit)
                .orderBy("s.on_day, u.code")
                .list(em, row -> new Related(
                        row.text(0), row.text(1), row.code(2, SuccessionKind.class), row.day(3), row.text(4), row.text(5),
                        row.yes(6)));
    }

    private record HeadRow(long person, boolean acting, LocalDate from, LocalDate lastDay, String decision) {}

    private List<DatedHead> heads(AsKnown known, AccessScope people, OrgUnitId unit) {
        if (occupants.isUnsatisfied()) {
            return List.of();
        }
        var rows = known.sql("select h.person_id, h.acting, h.valid_from, h.valid_until, " + cited("h") + " from <unit_head> h")
                .where("h.unit_id = ?", unit)
                .orderBy("h.valid_from desc")
                .list(em, row -> new HeadRow(
                        row.id(0), row.yes(1), row.day(2), row.lastDay(3).orElse(null), row.text(4)));
        var heads = new ArrayList<DatedHead>();
        for (var row : rows) {
            occupants.get().cards(people, Set.of(row.person()), row.lastDay() == null ? row.from() : row.lastDay(), known.moment()).stream()
                    .findFirst()
                    .ifPresent(card -> heads.add(new DatedHead(card, row.acting(), row.from(), row.lastDay(), row.decision())));
        }
        return heads;
    }

    /** Who may be named head: those who work in the unit and those who lead a unit directly below it. */
    public List<UnitOccupants.Occupant> headCandidates(AccessScope people, OrgUnitId unit, LocalDate on) {
        if (occupants.isUnsatisfied()) {
            return List.of();
        }
        var tree = trees.on(on);
        var found = new LinkedHashMap<PersonId, UnitOccupants.Occupant>();
        occupants.get().list(people, Set.of(unit.value()), on, CANDIDATES)
                .forEach(one -> found.putIfAbsent(one.person(), one));
        var below = tree.children(tree.get(unit)).stream().map(child -> child.id().value()).collect(Collectors.toSet());
        var leaders = new HashSet<Long>();
        Sql.of("select person_id from unit_head")
                .where("unit_id = any(cast(? as bigint[])) and valid_from <= ? and ? < valid_until", Sql.ids(below), on, on)
                .limit(CANDIDATES)
                .list(em, row -> leaders.add(row.id(0)));
        occupants.get().cards(people, leaders, on).forEach(one -> found.putIfAbsent(one.person(), one));
        return List.copyOf(found.values());
    }

    private static String cited(String table) {
        return CITED.formatted(table);
    }

    /** Seats against people: the unit first, then each unit directly below, each with its whole subtree. */
    public List<Establishment> establishment(AccessScope people, OrgUnitId unit, LocalDate asOf) {
        return establishment(people, unit, asOf, null);
    }

    /** @param knownAt null for now */
    public List<Establishment> establishment(AccessScope people, OrgUnitId unit, LocalDate asOf, Instant knownAt) {
        var tree = trees.on(asOf, knownAt);
        var top = tree.get(unit);
        var seats = seatsBelow(AsKnown.at(knownAt), tree.subtreeIds(unit), asOf);
        var visible = new HashSet<>(tree.subtreeIds(unit));
        visible.removeIf(id -> !people.includesUnit(new OrgUnitId(id)));
        var counts = occupants.isUnsatisfied() || visible.isEmpty()
                ? Map.<OrgUnitId, Map<StaffCategory, Long>>of()
                : occupants.get().headcount(visible, asOf, knownAt);
        var rows = new ArrayList<Establishment>();
        rows.add(sum(tree, top, seats, counts, visible));
        tree.children(top).forEach(child -> rows.add(sum(tree, child, seats, counts, visible)));
        return Collections.unmodifiableList(rows);
    }

    private static Establishment sum(
            OrgTree tree, OrgNode top, Map<OrgUnitId, Map<StaffCategory, Integer>> seats,
            Map<OrgUnitId, Map<StaffCategory, Long>> counts, Set<Long> visible) {
        var seatSum = new EnumMap<StaffCategory, Integer>(StaffCategory.class);
        var peopleSum = new EnumMap<StaffCategory, Long>(StaffCategory.class);
        var sees = false;
        for (var node : tree.subtree(top)) {
            seats.getOrDefault(node.id(), Map.of()).forEach((category, n) -> seatSum.merge(category, n, Integer::sum));
            counts.getOrDefault(node.id(), Map.of()).forEach((category, n) -> peopleSum.merge(category, n, Long::sum));
            sees |= visible.contains(node.id().value());
        }
        return new Establishment(top, seatSum, sees ? Optional.of(peopleSum) : Optional.empty());
    }

    private Map<OrgUnitId, Map<StaffCategory, Integer>> seatsBelow(AsKnown known, Set<Long> units, LocalDate asOf) {
        var seats = new HashMap<OrgUnitId, Map<StaffCategory, Integer>>();
        known.sql("select unit_id, category, seats from <establishment_quota> q")
                .where("unit_id = any(cast(? as bigint[])) and valid_from <= ? and ? < valid_until", Sql.ids(units), asOf, asOf)
                .list(em, UnitQueries::seat)
                .forEach(seat -> seats.computeIfAbsent(seat.unit(), u -> new EnumMap<>(StaffCategory.class))
                        .put(seat.category(), seat.seats()));
        return seats;
    }

    private record Seat(OrgUnitId unit, StaffCategory category, int seats) {}

    private static Seat seat(Row row) {
        return new Seat(new OrgUnitId(row.id(0)), row.code(1, StaffCategory.class), row.whole(2));
    }
}
