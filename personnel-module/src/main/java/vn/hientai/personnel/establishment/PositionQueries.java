package vn.hientai.personnel.establishment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonNumber;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.hientai.core.identity.AccessScope;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.kernel.OrgUnitId;
import vn.hientai.core.kernel.Page;
import vn.hientai.core.kernel.PageRequest;
import vn.hientai.core.kernel.Row;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.kernel.VietnameseOrder;
import vn.hientai.core.kernel.VietnameseText;
import vn.hientai.core.organisation.OrgNode;
import vn.hientai.core.organisation.OrgTree;
import vn.hientai.core.organisation.OrgTrees;
import vn.hientai.core.organisation.StaffCategory;
import vn.hientai.personnel.competency.FrameworkQueries;
import vn.hientai.personnel.competency.FrameworkQueries.CompetencyName;

/** Reads of job positions through time; people are counted within the reader's scope only. */
@ApplicationScoped
public class PositionQueries {
    /** How the catalogue is put in order. */
    public enum PositionSort {
        CODE,
        NAME,
        SEATS,
        PEOPLE,
        VACANT
    }

    /** @param q words of name or code, or null; each condition null for all */
    public record Filter(String q, PostGroup group, FillState state) {}

    /** @param people who hold it within the reader's scope, or null where the reader sees nobody */
    public record PositionRow(
            String code, String name, String nameEn, PostGroup group, StaffCategory category, String rankLowest, String rankHighest,
            int needs, long seats, Long people, String legalBasis, boolean confirmed) {
        public Long vacant() {
            return people == null ? null : seats - people;
        }

        public FillState state() {
            return people == null ? null : FillState.of(seats, people);
        }
    }

    /** @param level 1 to 5 */
    public record Need(String code, String name, String nameEn, int level) {}

    /** One description, while it held; {@code lastDay} null while it does. */
    public record Term(
            String name, String nameEn, PostGroup group, StaffCategory category, String description, String rankLowest, String rankHighest,
            List<String> titles, List<Need> needs, String legalBasis, boolean confirmed, LocalDate from, LocalDate lastDay, String reason,
            String endReason, String author, LocalDate withdrawnOn, String withdrawnBy, String withdrawReason) {}

    /** @param people within the reader's scope, or null */
    public record UnitSeats(OrgNode unit, long seats, Long people) {
        public Long vacant() {
            return people == null ? null : seats - people;
        }

        public FillState state() {
            return people == null ? null : FillState.of(seats, people);
        }
    }

    /** @param now what holds on the day, or null; @param history newest first, those taken back included */
    public record PositionSheet(long id, String code, int version, Term now, List<Term> history, List<UnitSeats> units) {
        public long seats() {
            return units.stream().mapToLong(UnitSeats::seats).sum();
        }

        public Long people() {
            return units.isEmpty() || units.stream().allMatch(unit -> unit.people() == null)
                    ? null
                    : (Long) units.stream().filter(unit -> unit.people() != null).mapToLong(UnitSeats::people).sum();
        }
    }

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    Headcounts headcounts;

    @Inject
    FrameworkQueries frameworks;

    @Inject
    OrgTrees trees;

    private record Seen(PositionRow row, String key) {}

    public Page<PositionRow> list(AccessScope people, LocalDate day, Filter filter, PageRequest<PositionSort> page) {
        var found = new ArrayList<PositionRow>();
        for (var seen : seen(people, day)) {
            if (filter.q() != null && !filter.q().isBlank() && !fits(seen, filter.q())
                    || filter.group() != null && filter.group() != seen.row().group()
                    || filter.state() != null && filter.state() != seen.row().state()) {
                continue;
            }
            found.add(seen.row());
        }
        found.sort(order(page));
        return ListPages.of(found, PositionRow::code, page);
    }

    private static boolean fits(Seen seen, String q) {
        var key = VietnameseText.searchKey(q);
        return seen.key().contains(key) || seen.row().code().toLowerCase().startsWith(q.strip().toLowerCase());
    }

    private static Comparator<PositionRow> order(PageRequest<PositionSort> page) {
        Comparator<PositionRow> order = switch (page.sort()) {
            case CODE -> Comparator.comparing(PositionRow::code);
            case NAME -> Comparator.comparing(row -> VietnameseOrder.keyOf(row.name()));
            case SEATS -> Comparator.comparing(PositionRow::seats);
            case PEOPLE -> Comparator.comparing(row -> row.people() == null ? -1 : row.people());
            case VACANT -> Comparator.comparing(row -> row.vacant() == null ? 0 : row.vacant());
        };
        return (page.descending() ? order.reversed() : order).thenComparing(PositionRow::code);
    }

    private List<Seen> seen(AccessScope people, LocalDate day) {
        var holders = new HashMap<Long, Long>();
        if (people.isEverything() || !people.units().isEmpty()) {
            headcounts.on(day).stream()
                    .filter(heads -> heads.position() != null && people.includesUnit(new OrgUnitId(heads.unit())))
                    .forEach(heads -> holders.merge(heads.position(), heads.people(), Long::sum));
        }
        var sees = people.isEverything() || !people.units().isEmpty();
        return Sql.of(
                        """
                        select p.code, t.name, t.name_en, t.post_group, t.category, t.rank_lowest, t.rank_highest,
                            (select count(*) from jsonb_object_keys(t.needs)),
                            coalesce((select sum(q.seats) from job_position_quota q where q.position_id = p.id and q.withdrawn_on is null
                                and q.valid_from <= cast(? as date) and cast(? as date) < q.valid_until), 0),
                            t.legal_basis, t.confirmed, p.id, t.search_key
                        from job_position p join job_position_term t on t.position_id = p.id""",
                        day, day)
                .where("t.withdrawn_on is null and t.valid_from <= ? and ? < t.valid_until", day, day)
                .list(em, row -> {
                    var held = holders.getOrDefault(row.id(11), 0L);
                    return new Seen(
                            new PositionRow(
                                    row.text(0), row.text(1), row.text(2), row.code(3, PostGroup.class), row.code(4, StaffCategory.class),
                                    row.text(5), row.text(6), row.whole(7), row.id(8), sees ? (Long) held : null, row.text(9), row.yes(10)),
                            row.text(12));
                });
    }

    /** The position with all its descriptions, and its seats in each unit on the day. */
    public PositionSheet sheet(AccessScope people, String code, LocalDate day) {
        record Kept(long id, int version) {}
        var kept = Sql.of("select id, version from job_position").where("code = ?", code)
                .first(em, row -> new Kept(row.id(0), row.whole(1)))
                .orElseThrow(() -> new NotFound("Position", code));
        var names = frameworks.byCode(day);
        var history = Sql.of(
                        """
                        select name, name_en, post_group, category, description, rank_lowest, rank_highest, array_to_string(titles, chr(31)),
                            cast(needs as text), legal_basis, confirmed, valid_from, valid_until, reason, end_reason, author, withdrawn_on,
                            withdrawn_by, withdraw_reason
                        from job_position_term""")
                .where("position_id = ?", kept.id())
                .orderBy("valid_from desc, id desc")
                .list(em, row -> term(row, names));
        if (history.isEmpty()) {
            throw new NotFound("Position", code);
        }
        var now = history.stream()
                .filter(term -> term.withdrawnOn() == null && !day.isBefore(term.from()))
                .filter(term -> term.lastDay() == null || !day.isAfter(term.lastDay()))
                .findFirst()
                .orElse(null);
        return new PositionSheet(kept.id(), code, kept.version(), now, history, now == null ? List.of() : units(people, kept.id(), day));
    }

    private static Term term(Row row, Map<String, CompetencyName> names) {
        var needs = new ArrayList<Need>();
        try (var reader = Json.createReader(new StringReader(row.text(8)))) {
            new TreeMap<>(reader.readObject()).forEach((code, level) -> {
                var item = names.get(code);
                needs.add(new Need(code, item == null ? code : item.nameVi(), item == null ? null : item.nameEn(), ((JsonNumber) level).intValue()));
            });
        }
        return new Term(
                row.text(0), row.text(1), row.code(2, PostGroup.class), row.code(3, StaffCategory.class), row.text(4), row.text(5), row.text(6),
                List.of(row.text(7).split("\u001f")), needs, row.text(9), row.yes(10), row.day(11), row.lastDay(12).orElse(null), row.text(13),
                row.text(14), row.text(15), row.day(16), row.text(17), row.text(18));
    }

    private List<UnitSeats> units(AccessScope people, long position, LocalDate day) {
        var tree = trees.on(day);
        var held = new HashMap<Long, Long>();
        headcounts.on(day).stream()
                .filter(heads -> heads.position() != null && heads.position() == position)
                .forEach(heads -> held.merge(heads.unit(), heads.people(), Long::sum));
        var seats = new HashMap<Long, Long>();
        Sql.of("select unit_id, seats from job_position_quota")
                .where("position_id = ? and withdrawn_on is null and valid_from <= ? and ? < valid_until", position, day, day)
                .list(em, row -> seats.put(row.id(0), row.id(1)));
        return unitSeats(tree, people, seats, held);
    }

    private static List<UnitSeats> unitSeats(OrgTree tree, AccessScope people, Map<Long, Long> seats, Map<Long, Long> held) {
        return tree.nodes().stream()
                .map(node -> new UnitSeats(
                        node, seats.getOrDefault(node.id().value(), 0L),
                        people.includesUnit(node.id()) ? (Long) held.getOrDefault(node.id().value(), 0L) : null))
                .filter(unit -> unit.seats() > 0 || unit.people() != null && unit.people() > 0)
                .toList();
    }
}
