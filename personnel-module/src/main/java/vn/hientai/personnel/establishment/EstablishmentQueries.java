package vn.hientai.personnel.establishment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.hientai.core.identity.AccessScope;
import vn.hientai.core.kernel.Cursor;
import vn.hientai.core.kernel.OrgUnitId;
import vn.hientai.core.kernel.Page;
import vn.hientai.core.kernel.PageRequest;
import vn.hientai.core.kernel.Row;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.kernel.VietnameseOrder;
import vn.hientai.core.organisation.OrgNode;
import vn.hientai.core.organisation.OrgTree;
import vn.hientai.core.organisation.OrgTrees;
import vn.hientai.core.organisation.StaffCategory;

/**
 * Seats allotted against people, by unit and subject, on any day, with sums over subtrees (biên chế giao và có mặt). Whoever
 * is on secondment counts in the sending unit (NĐ 170/2025/NĐ-CP: stays on its staffing and payroll), and is listed apart
 * in the unit where they work.
 */
@ApplicationScoped
public class EstablishmentQueries {
    /** How units are put in order. */
    public enum UnitSort {
        TREE,
        NAME,
        SEATS,
        PEOPLE,
        VACANT
    }

    /** By name. */
    public enum PeopleSort {
        NAME
    }

    /** @param deep every unit below, not only those directly below; state and category null for all */
    public record Filter(boolean deep, FillState state, StaffCategory category) {}

    /** @param people by subject within the reader's scope, or null where the reader sees nobody */
    public record UnitRow(OrgNode unit, Map<StaffCategory, Long> seats, Map<StaffCategory, Long> people) {
        public long seatsInAll() {
            return seats.values().stream().mapToLong(Long::longValue).sum();
        }

        public Long peopleInAll() {
            return people == null ? null : (Long) people.values().stream().mapToLong(Long::longValue).sum();
        }

        /** Seats left; negative when there are too many people. */
        public Long vacant() {
            return people == null ? null : seatsInAll() - peopleInAll();
        }

        public FillState state() {
            return people == null ? null : FillState.of(seatsInAll(), peopleInAll());
        }
    }

    /** @param category null for all; @param position number of the job position, {@link #NO_POSITION}, or null for all; @param office or null */
    public record PeopleFilter(OrgUnitId unit, boolean deep, StaffCategory category, Long position, LeadershipSeat office) {}

    /** @param host where they work while on secondment, or null */
    public record PersonRow(
            String code, String fullName, String unitCode, String unitName, String post, String office, StaffCategory category,
            String status, String host) {}

    /** Someone sent to work here for a time. @param lastDay of the secondment, or null */
    public record Guest(String code, String fullName, String post, String sender, String host, LocalDate from, LocalDate lastDay) {}

    /** Asks for those who hold no position that is in use. */
    public static final long NO_POSITION = 0;

    private static final String CATEGORY =
            """
            case when c.subject = 'CADRE' then 'CADRE' when c.subject like 'CS%' then 'CIVIL_SERVANT'
                when c.subject like 'VC%' then 'PUBLIC_EMPLOYEE' else 'CONTRACT' end""";
    private static final String UNIT_NAME =
            "(select n.name from unit_name n where n.unit_id = %s and n.valid_from <= cast(? as date) and cast(? as date) < n.valid_until)";

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    OrgTrees trees;

    @Inject
    Headcounts headcounts;

    @Inject
    Today today;

    /** The unit with all below it. */
    public UnitRow total(AccessScope people, OrgUnitId unit, LocalDate day) {
        var tree = trees.on(day);
        return new Sums(tree, people, day, null).row(tree.get(unit));
    }

    /** Units below, each with all below it; in a list of all of them, each with what it has itself and below. */
    public Page<UnitRow> units(AccessScope people, OrgUnitId unit, LocalDate day, Filter filter, PageRequest<UnitSort> page) {
        return ListPages.of(all(people, unit, day, filter, page.sort(), page.descending()), row -> row.unit().code(), page);
    }

    /** The same without pages, for a file. */
    public List<UnitRow> all(AccessScope people, OrgUnitId unit, LocalDate day, Filter filter, UnitSort sort, boolean descending) {
        var tree = trees.on(day);
        var top = tree.get(unit);
        var sums = new Sums(tree, people, day, filter.category());
        var below = filter.deep() ? tree.subtree(top).subList(1, top.last() - top.pre() + 1) : tree.children(top);
        var rows = new ArrayList<UnitRow>();
        for (var node : below) {
            var row = sums.row(node);
            var holdsAny = row.seatsInAll() > 0 || row.people() != null && row.peopleInAll() > 0;
            if (holdsAny && (filter.state() == null || filter.state() == row.state())) {
                rows.add(row);
            }
        }
        rows.sort(order(sort, descending));
        return Collections.unmodifiableList(rows);
    }

    private static Comparator<UnitRow> order(UnitSort sort, boolean descending) {
        Comparator<UnitRow> order = switch (sort) {
            case TREE -> Comparator.comparing(row -> row.unit().pre());
            case NAME -> Comparator.comparing(row -> VietnameseOrder.keyOf(row.unit().name()));
            case SEATS -> Comparator.comparing(UnitRow::seatsInAll);
            case PEOPLE -> Comparator.comparing(row -> row.people() == null ? -1 : row.peopleInAll());
            case VACANT -> Comparator.comparing(row -> row.people() == null ? 0 : row.vacant());
        };
        return (descending ? order.reversed() : order).thenComparing(row -> row.unit().pre());
    }

    /** The days on which seats of the unit or of one below it change, oldest first. */
    public List<LocalDate> quotaDays(AccessScope people, OrgUnitId unit) {
        return Sql.of(
                        """
                        select distinct d from establishment_quota q cross join lateral (values (q.valid_from), (q.valid_until)) x(d)
                        where q.unit_id = any(cast(? as bigint[])) and d < date '9999-01-01' order by d""",
                        Sql.ids(trees.now().subtreeIds(unit)))
                .list(em, row -> row.day(0));
    }

    private final class Sums {
        private final AccessScope people;
        private final Map<StaffCategory, SubtreeSums> seats = new EnumMap<>(StaffCategory.class);
        private final Map<StaffCategory, SubtreeSums> heads = new EnumMap<>(StaffCategory.class);

        Sums(OrgTree tree, AccessScope people, LocalDate day, StaffCategory only) {
            this.people = people;
            var ownSeats = new HashMap<Long, Map<StaffCategory, Long>>();
            Sql.of("select unit_id, category, seats from establishment_quota")
                    .where("valid_from <= ? and ? < valid_until", day, day)
                    .list(em, row -> add(ownSeats, row.id(0), row.code(1, StaffCategory.class), row.id(2)));
            var ownHeads = new HashMap<Long, Map<StaffCategory, Long>>();
            if (people.isEverything() || !people.units().isEmpty()) {
                headcounts.on(day).stream()
                        .filter(one -> people.includesUnit(new OrgUnitId(one.unit())))
                        .forEach(one -> add(ownHeads, one.unit(), one.category(), one.people()));
            }
            for (var category : only == null ? StaffCategory.values() : new StaffCategory[] {only}) {
                seats.put(category, sums(tree, ownSeats, category));
                heads.put(category, sums(tree, ownHeads, category));
            }
        }

        private SubtreeSums sums(OrgTree tree, Map<Long, Map<StaffCategory, Long>> own, StaffCategory category) {
            return new SubtreeSums(tree.nodes(), node -> own.getOrDefault(node.id().value(), Map.of()).getOrDefault(category, 0L));
        }

        private long add(Map<Long, Map<StaffCategory, Long>> own, long unit, StaffCategory category, long more) {
            return own.computeIfAbsent(unit, u -> new EnumMap<>(StaffCategory.class)).merge(category, more, Long::sum);
        }

        UnitRow row(OrgNode node) {
            return new UnitRow(node, of(seats, node), people.includesUnit(node.id()) ? of(heads, node) : null);
        }

        private Map<StaffCategory, Long> of(Map<StaffCategory, SubtreeSums> sums, OrgNode node) {
            var counts = new EnumMap<StaffCategory, Long>(StaffCategory.class);
            sums.forEach((category, sum) -> {
                if (sum.of(node) > 0) {
                    counts.put(category, sum.of(node));
                }
            });
            return counts;
        }
    }

    /**
     * The people behind a number, by name. Someone who has since gone to a unit outside of the reader's scope is counted on the
     * past day, but not named.
     */
    public Page<PersonRow> people(AccessScope scope, PeopleFilter filter, LocalDate day, PageRequest<PeopleSort> page) {
        var backwards = page.backwards();
        var now = day.equals(today.date());
        var sql = now
                ? Sql.of("select c.code, c.full_name, u.code, " + UNIT_NAME.formatted("c.unit_id") + ", c.post, c.office, " + CATEGORY
                        + ", c.status, " + host("c") + ", c.name_sort, c.person_id from staff_card c join org_unit u on u.id = c.unit_id",
                        day, day, day, day, day, day)
                : Sql.of("select c.code, c.full_name, u.code, " + UNIT_NAME.formatted("e.unit_id") + ", e.post, e.office, " + CATEGORY
                        + ", e.status, " + UNIT_NAME.formatted("e.host_unit_id") + ", c.name_sort, c.person_id from engagement e"
                        + " join staff_card c on c.person_id = e.person_id join org_unit u on u.id = e.unit_id",
                        day, day, day, day)
                        .where("e.superseded_by is null and e.valid_from <= ? and ? < e.valid_until", day, day);
        var at = now ? "c" : "e";
        restrict(sql, at, filter, day).and(scope.on("c.unit_id", "c.person_id"));
        if (!page.position().isEmpty()) {
            sql.where("(c.name_sort, c.person_id) " + (backwards ? "<" : ">") + " (?, cast(? as bigint))",
                    page.position().get(0), page.position().get(1));
        }
        record Placed(PersonRow row, String name, long person) {}
        var rows = new ArrayList<>(sql.orderBy(backwards ? "c.name_sort desc, c.person_id desc" : "c.name_sort, c.person_id")
                .limit(page.limit() + 1)
                .list(em, row -> new Placed(person(row), row.text(9), row.id(10))));
        var more = rows.size() > page.limit();
        if (more) {
            rows.remove(page.limit());
        }
        if (backwards) {
            Collections.reverse(rows);
        }
        var hasNext = backwards ? !page.position().isEmpty() : more;
        var hasPrevious = backwards ? more : !page.position().isEmpty();
        var first = rows.isEmpty() ? null : rows.get(0);
        var last = rows.isEmpty() ? null : rows.get(rows.size() - 1);
        return new Page<>(
                rows.stream().map(Placed::row).toList(),
                hasNext && last != null ? Cursor.after(last.name(), last.person()) : null,
                hasPrevious && first != null ? Cursor.before(first.name(), first.person()) : null,
                page.count() ? count(scope, filter, day) : null);
    }

    private long count(AccessScope scope, PeopleFilter filter, LocalDate day) {
        var now = day.equals(today.date());
        var sql = now
                ? Sql.of("select count(*) from staff_card c")
                : Sql.of("select count(*) from engagement e join staff_card c on c.person_id = e.person_id")
                        .where("e.superseded_by is null and e.valid_from <= ? and ? < e.valid_until", day, day);
        return restrict(sql, now ? "c" : "e", filter, day).and(scope.on("c.unit_id", "c.person_id")).count(em);
    }

    private Sql restrict(Sql sql, String at, PeopleFilter filter, LocalDate day) {
        var tree = trees.on(day);
        var top = tree.get(filter.unit());
        var whole = filter.deep() && top.pre() == 0;
        return sql.where(at + ".status not in ('RETIRED', 'LEFT') and c.subject <> 'RETIRED'")
                .whereIf(!whole && filter.deep(), at + ".unit_id = any(cast(? as bigint[]))", Sql.ids(tree.subtreeIds(filter.unit())))
                .whereIf(!filter.deep(), at + ".unit_id = ?", filter.unit())
                .whereIf(filter.category() != null, CATEGORY + " = ?", filter.category())
                .whereIf(filter.office() != null, at + ".office = ?", filter.office())
                .whereIf(filter.position() != null && filter.position() != NO_POSITION, at + ".position_id = ?", filter.position())
                .whereIf(filter.position() != null && filter.position() == NO_POSITION,
                        "not exists (select from job_position_term t where t.position_id = " + at + ".position_id and t.withdrawn_on is null"
                                + " and t.valid_from <= ? and ? < t.valid_until)", day, day);
    }

    private static String host(String card) {
        return "case when " + card + ".status = 'SECONDED' then (select " + UNIT_NAME.formatted("h.host_unit_id")
                + " from engagement h where h.person_id = " + card + ".person_id and h.superseded_by is null"
                + " and h.valid_from <= cast(? as date) and cast(? as date) < h.valid_until) end";
    }

    private static PersonRow person(Row row) {
        return new PersonRow(
                row.text(0), row.text(1), row.text(2), row.text(3), row.text(4), row.text(5), row.code(6, StaffCategory.class), row.text(7),
                row.text(8));
    }

    /** Who works in the unit or below it on secondment on the day; they do not count among its people. */
    public List<Guest> guests(AccessScope scope, OrgUnitId unit, LocalDate day, int limit) {
        return Sql.of("select c.code, c.full_name, e.post, " + UNIT_NAME.formatted("e.unit_id") + ", " + UNIT_NAME.formatted("e.host_unit_id")
                        + ", e.valid_from, e.valid_until from engagement e join staff_card c on c.person_id = e.person_id",
                        day, day, day, day)
                .where("e.host_unit_id is not null and e.superseded_by is null and e.status = 'SECONDED'")
                .where("e.valid_from <= ? and ? < e.valid_until", day, day)
                .where("e.host_unit_id = any(cast(? as bigint[]))", Sql.ids(trees.on(day).subtreeIds(unit)))
                .and(scope.on("c.unit_id", "c.person_id"))
                .orderBy("e.valid_until, c.name_sort, c.person_id")
                .limit(limit)
                .list(em, row -> new Guest(
                        row.text(0), row.text(1), row.text(2), row.text(3), row.text(4), row.day(5), row.lastDay(6).orElse(null)));
    }
}
