package vn.hientai.personnel.payfund;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import vn.hientai.core.identity.AccessScope;
import vn.hientai.core.kernel.Conflict;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.kernel.OrgUnitId;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.kernel.StaffCategory;
import vn.hientai.core.organisation.OrgNode;
import vn.hientai.core.organisation.OrgTree;
import vn.hientai.core.organisation.OrgTrees;
import vn.hientai.core.organisation.UnitKind;
import vn.hientai.core.policy.Enacted;
import vn.hientai.core.policy.PolicyBook;
import vn.hientai.core.policy.PolicyBooks;
import vn.hientai.personnel.allowance.rule.OfficeAllowance;
import vn.hientai.personnel.payfund.rule.FundLedger;
import vn.hientai.personnel.payfund.rule.FundLedger.Item;
import vn.hientai.personnel.payfund.rule.FundLedger.Stretch;
import vn.hientai.personnel.payscale.PayScales;

/**
 * Reads of the money of pay; the scope is that of the units. The days are read in a few grouped statements, whatever the
 * number of people, and added up by {@link FundLedger}. Whoever is on unpaid leave, or on maternity leave paid by the
 * insurance, costs the fund nothing on those days. What is decided is counted, nothing is guessed: nobody retires or
 * rises before there is a decision on it.
 */
@ApplicationScoped
public class FundQueries {
    /**
     * What would be otherwise.
     *
     * @param base another base salary, in đồng, or null
     * @param baseFrom from when it would hold; the first day of the year when null
     * @param round a round of rises that is not signed yet, or null
     */
    public record WhatIf(BigDecimal base, LocalDate baseFrom, Long round) {
        public static final WhatIf NOTHING = new WhatIf(null, null, null);

        public boolean isAnything() {
            return base != null || round != null;
        }
    }

    /** One month. @param otherwise the total if the supposition held, or null without one */
    public record MonthRow(
            YearMonth month, BigDecimal baseSalary, BigDecimal salary, BigDecimal overScale, BigDecimal office,
            BigDecimal publicService, BigDecimal granted, BigDecimal total, BigDecimal otherwise) {}

    /** A unit directly below, with all below it; {@code own} is true for the unit asked for itself. */
    public record UnitRow(String code, String name, boolean own, boolean leaf, long people, BigDecimal year, BigDecimal otherwise) {}

    /**
     * The money of a unit in a year.
     *
     * @param units the largest first
     * @param unconfirmed parameters used that still await the legal officer
     */
    public record Fund(
            OrgNode unit, int year, List<MonthRow> months, List<UnitRow> units, BigDecimal total, BigDecimal otherwise, long people,
            List<String> unconfirmed) {}

    private record PayGroup(
            long unit, LocalDate from, LocalDate until, BigDecimal coefficient, BigDecimal overScale, BigDecimal official) {}

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    OrgTrees trees;

    @Inject
    PolicyBooks books;

    @Inject
    PayScales scales;

    public Fund of(AccessScope scope, OrgUnitId asked, int year, WhatIf whatIf) {
        var tree = trees.now();
        var unit = tree.find(asked).filter(node -> scope.includesUnit(node.id())).orElseThrow(() -> new NotFound("Unit", asked));
        var units = new TreeSet<>(tree.subtreeIds(unit.id()));
        units.removeIf(id -> !scope.includesUnit(new OrgUnitId(id)));
        var books = new HashMap<LocalDate, PolicyBook>();
        var book = this.books.on(LocalDate.of(year, 1, 1));
        Function<LocalDate, PolicyBook> on = day -> books.computeIfAbsent(day, book::at);
        Function<LocalDate, BigDecimal> base = memo(day -> scales.baseSalary(on.apply(day)).map(Enacted::value).orElse(BigDecimal.ZERO));
        var ids = Sql.ids(units);
        var stretches = new ArrayList<Stretch>();
        pay(ids, year, on, stretches);
        offices(ids, year, on, tree, stretches);
        granted(ids, year, stretches);
        var ledger = filled(new FundLedger(year, base), stretches);
        FundLedger other = null;
        if (whatIf.isAnything()) {
            var supposed = new ArrayList<>(stretches);
            if (whatIf.round() != null) {
                round(scope, ids, year, whatIf.round(), on, supposed);
            }
            other = filled(new FundLedger(year, whatIf.base() == null ? base : supposed(base, whatIf, year)), supposed);
        }
        var heads = heads(ids);
        var rows = units(tree, unit, units, ledger, other, heads);
        var months = months(year, units, ledger, other, base);
        return new Fund(
                unit, year, months, rows, sum(months, MonthRow::total), other == null ? null : sum(months, MonthRow::otherwise),
                heads.values().stream().mapToLong(Long::longValue).sum(), book.unconfirmed());
    }

    private static <K, V> Function<K, V> memo(Function<K, V> slow) {
        var known = new HashMap<K, V>();
        return key -> {
            var value = known.get(key);
            if (value == null) {
                value = slow.apply(key);
                known.put(key, value);
            }
            return value;
        };
    }

    private static Function<LocalDate, BigDecimal> supposed(Function<LocalDate, BigDecimal> base, WhatIf whatIf, int year) {
        var from = whatIf.baseFrom() == null ? LocalDate.of(year, 1, 1) : whatIf.baseFrom();
        return day -> day.isBefore(from) ? base.apply(day) : whatIf.base();
    }

    private static FundLedger filled(FundLedger ledger, List<Stretch> stretches) {
        stretches.forEach(ledger::add);
        return ledger;
    }

    /** Steps and over-scale shares; cadres and civil servants have the share for public service on both. */
    private void pay(String units, int year, Function<LocalDate, PolicyBook> on, List<Stretch> to) {
        var first = LocalDate.of(year, 1, 1);
        var groups = Sql.of(
                        """
                        select e.unit_id, greatest(s.valid_from, e.valid_from, cast(? as date)), least(s.valid_until, e.valid_until, cast(? as date)),
                            sum(s.coefficient), sum(s.coefficient * s.over_scale_percent / 100),
                            sum(case when p.subject in ('CADRE', 'CS_LEAD', 'CS_STAFF') then s.coefficient * (100 + s.over_scale_percent) / 100 else 0 end)
                        from engagement e join salary_placement s on s.person_id = e.person_id and s.superseded_by is null
                            and s.valid_from < e.valid_until and e.valid_from < s.valid_until
                        join person p on p.id = e.person_id""",
                        first, first.plusYears(1))
                .where("e.unit_id = any(cast(? as bigint[])) and e.superseded_by is null", units)
                .where("e.status not in ('RETIRED', 'LEFT', 'UNPAID_LEAVE', 'MATERNITY')")
                .where("e.valid_from < ? and e.valid_until > ? and s.valid_from < ? and s.valid_until > ?",
                        first.plusYears(1), first, first.plusYears(1), first)
                .then("group by 1, 2, 3")
                .list(em, row -> new PayGroup(row.id(0), row.day(1), row.day(2), row.decimal(3), row.decimal(4), row.decimal(5)));
        for (var one : groups) {
            to.add(new Stretch(one.unit(), one.from(), one.until(), Item.SALARY, one.coefficient()));
            to.add(new Stretch(one.unit(), one.from(), one.until(), Item.OVER_SCALE, one.overScale()));
            to.add(new Stretch(one.unit(), one.from(), one.until(), Item.PUBLIC_SERVICE, one.official().multiply(share(on, one.from()))));
        }
    }

    private static BigDecimal share(Function<LocalDate, PolicyBook> on, LocalDate day) {
        return OfficeAllowance.publicService(StaffCategory.CS_STAFF, on.apply(day)).map(Enacted::value).orElse(BigDecimal.ZERO);
    }

    private record OfficeGroup(long unit, String office, LocalDate from, LocalDate until, long people, long officials) {}

    private void offices(String units, int year, Function<LocalDate, PolicyBook> on, OrgTree tree, List<Stretch> to) {
        var first = LocalDate.of(year, 1, 1);
        var groups = Sql.of(
                        """
                        select e.unit_id, e.office, greatest(e.valid_from, cast(? as date)), least(e.valid_until, cast(? as date)), count(*),
                            count(*) filter (where p.subject in ('CADRE', 'CS_LEAD', 'CS_STAFF'))
                        from engagement e join person p on p.id = e.person_id""",
                        first, first.plusYears(1))
                .where("e.unit_id = any(cast(? as bigint[])) and e.superseded_by is null and e.office is not null", units)
                .where("e.status not in ('RETIRED', 'LEFT', 'UNPAID_LEAVE', 'MATERNITY', 'SUSPENDED')")
                .where("e.valid_from < ? and e.valid_until > ?", first.plusYears(1), first)
                .then("group by 1, 2, 3, 4")
                .list(em, row -> new OfficeGroup(row.id(0), row.text(1), row.day(2), row.day(3), row.id(4), row.id(5)));
        for (var one : groups) {
            var unit = tree.find(new OrgUnitId(one.unit())).orElse(null);
            if (unit == null) {
                continue;
            }
            OfficeAllowance.of(agency(tree, unit).name(), unit.kind().name(), one.office(), on.apply(one.from())).ifPresent(found -> {
                to.add(new Stretch(one.unit(), one.from(), one.until(), Item.OFFICE, found.value().multiply(BigDecimal.valueOf(one.people()))));
                to.add(new Stretch(
                        one.unit(), one.from(), one.until(), Item.PUBLIC_SERVICE,
                        found.value().multiply(BigDecimal.valueOf(one.officials())).multiply(share(on, one.from()))));
            });
        }
    }

    private static UnitKind agency(OrgTree tree, OrgNode unit) {
        var agencies = Set.of(UnitKind.PROVINCE, UnitKind.DEPARTMENT, UnitKind.COMMUNE, UnitKind.WARD, UnitKind.SPECIAL_ZONE);
        if (agencies.contains(unit.kind())) {
            return unit.kind();
        }
        var kind = UnitKind.PROVINCE;
        for (var above : tree.ancestors(unit)) {
            kind = agencies.contains(above.kind()) ? above.kind() : kind;
        }
        return kind;
    }

    private void granted(String units, int year, List<Stretch> to) {
        var first = LocalDate.of(year, 1, 1);
        Sql.of(
                        """
                        select e.unit_id, greatest(s.valid_from, e.valid_from, a.valid_from, cast(? as date)),
                            least(s.valid_until, e.valid_until, a.valid_until, cast(? as date)),
                            sum(coalesce(a.coefficient, a.percent / 100 * s.coefficient * (100 + s.over_scale_percent) / 100))
                        from allowance a join engagement e on e.person_id = a.person_id and e.superseded_by is null
                            and e.valid_from < a.valid_until and a.valid_from < e.valid_until
                        join salary_placement s on s.person_id = a.person_id and s.superseded_by is null
                            and s.valid_from < least(a.valid_until, e.valid_until) and greatest(a.valid_from, e.valid_from) < s.valid_until""",
                        first, first.plusYears(1))
                .where("e.unit_id = any(cast(? as bigint[]))", units)
                .where("e.status not in ('RETIRED', 'LEFT', 'UNPAID_LEAVE', 'MATERNITY')")
                .where("greatest(s.valid_from, e.valid_from, a.valid_from) < ? and least(s.valid_until, e.valid_until, a.valid_until) > ?",
                        first.plusYears(1), first)
                .then("group by 1, 2, 3")
                .list(em, row -> to.add(new Stretch(row.id(0), row.day(1), row.day(2), Item.GRANTED, row.decimal(3))));
    }

    /** What the rises of a round that is not signed yet would add from their days on. */
    private void round(
            AccessScope scope, String units, int year, long round, Function<LocalDate, PolicyBook> on, List<Stretch> to) {
        var first = LocalDate.of(year, 1, 1);
        var status = Sql.of("select status from pay_round r where r.id = ?", round)
                .first(em, row -> row.text(0))
                .orElseThrow(() -> new NotFound("PayRound", round));
        if (!Set.of("OPEN", "DRAFTED").contains(status)) {
            throw new Conflict("payfund.round-not-open", Map.of());
        }
        Sql.of(
                        """
                        select l.unit_id, greatest(l.due_on, cast(? as date)),
                            sum(case when l.kind = 'OVER_SCALE' then 0 else l.next_coefficient - l.coefficient end),
                            sum(case when l.kind = 'OVER_SCALE' then l.coefficient * (l.next_over_scale - l.over_scale) / 100
                                else - l.coefficient * l.over_scale / 100 end),
                            sum(case when p.subject in ('CADRE', 'CS_LEAD', 'CS_STAFF') then case when l.kind = 'OVER_SCALE'
                                then l.coefficient * (l.next_over_scale - l.over_scale) / 100
                                else l.next_coefficient - l.coefficient - l.coefficient * l.over_scale / 100 end else 0 end)
                        from pay_round_line l join person p on p.id = l.person_id""",
                        first)
                .where("l.round_id = ? and l.included and l.unit_id = any(cast(? as bigint[])) and l.due_on < ?",
                        round, units, first.plusYears(1))
                .and(scope.on("l.unit_id", null))
                .then("group by 1, 2")
                .list(em, row -> new PayGroup(row.id(0), row.day(1), first.plusYears(1), row.decimal(2), row.decimal(3), row.decimal(4)))
                .forEach(one -> {
                    to.add(new Stretch(one.unit(), one.from(), one.until(), Item.SALARY, one.coefficient()));
                    to.add(new Stretch(one.unit(), one.from(), one.until(), Item.OVER_SCALE, one.overScale()));
                    to.add(new Stretch(
                            one.unit(), one.from(), one.until(), Item.PUBLIC_SERVICE, one.official().multiply(share(on, one.from()))));
                });
    }

    private Map<Long, Long> heads(String units) {
        var heads = new HashMap<Long, Long>();
        Sql.of("select unit_id, count(*) from staff_card")
                .where("unit_id = any(cast(? as bigint[])) and status not in ('RETIRED', 'LEFT')", units)
                .then("group by 1")
                .list(em, row -> heads.put(row.id(0), row.id(1)));
        return heads;
    }

    private static List<UnitRow> units(
            OrgTree tree, OrgNode unit, Set<Long> inScope, FundLedger ledger, FundLedger other, Map<Long, Long> heads) {
        var rows = new ArrayList<UnitRow>();
        var own = Set.of(unit.id().value());
        if (ledger.units().contains(unit.id().value())) {
            rows.add(row(unit, true, own, ledger, other, heads));
        }
        for (var child : tree.children(unit)) {
            var below = new HashSet<>(tree.subtreeIds(child.id()));
            below.retainAll(inScope);
            if (!below.isEmpty()) {
                rows.add(row(child, false, below, ledger, other, heads));
            }
        }
        rows.sort((one, next) -> next.year().compareTo(one.year()));
        return rows;
    }

    private static UnitRow row(
            OrgNode unit, boolean own, Set<Long> units, FundLedger ledger, FundLedger other, Map<Long, Long> heads) {
        return new UnitRow(
                unit.code(), unit.name(), own, own || unit.isLeaf(), units.stream().mapToLong(id -> heads.getOrDefault(id, 0L)).sum(),
                year(ledger, units), other == null ? null : year(other, units));
    }

    private static BigDecimal year(FundLedger ledger, Set<Long> units) {
        var sum = BigDecimal.ZERO;
        for (var month = 1; month <= 12; month++) {
            sum = sum.add(total(ledger.month(units, month)));
        }
        return sum;
    }

    private static BigDecimal total(Map<Item, BigDecimal> items) {
        return items.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static List<MonthRow> months(
            int year, Set<Long> units, FundLedger ledger, FundLedger other, Function<LocalDate, BigDecimal> base) {
        var rows = new ArrayList<MonthRow>();
        for (var month = 1; month <= 12; month++) {
            var items = new TreeMap<>(ledger.month(units, month));
            rows.add(new MonthRow(
                    YearMonth.of(year, month), base.apply(YearMonth.of(year, month).atEndOfMonth()), money(items, Item.SALARY),
                    money(items, Item.OVER_SCALE), money(items, Item.OFFICE), money(items, Item.PUBLIC_SERVICE), money(items, Item.GRANTED),
                    total(items), other == null ? null : total(other.month(units, month))));
        }
        return rows;
    }

    private static BigDecimal money(Map<Item, BigDecimal> items, Item item) {
        return items.getOrDefault(item, BigDecimal.ZERO);
    }

    private static BigDecimal sum(List<MonthRow> months, Function<MonthRow, BigDecimal> part) {
        return months.stream().map(part).filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The rounds that may be supposed signed: those under way over the unit. */
    public List<Long> openRounds(AccessScope scope, OrgUnitId unit) {
        return Sql.of("select r.id from pay_round r")
                .where("r.status in ('OPEN', 'DRAFTED')")
                .and(scope.on("r.unit_id", null))
                .where("r.unit_id = any(cast(? as bigint[]))", Sql.ids(related(unit)))
                .orderBy("r.id desc")
                .list(em, row -> row.id(0));
    }

    private Set<Long> related(OrgUnitId unit) {
        var tree = trees.now();
        var related = new HashSet<>(tree.subtreeIds(unit));
        Optional.of(unit).flatMap(tree::find).ifPresent(node -> tree.ancestors(node).forEach(above -> related.add(above.id().value())));
        return related;
    }
}
