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
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import vn.hientai.core.identity.AccessScope;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.kernel.OrgUnitId;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.organisation.OrgNode;
import vn.hientai.core.organisation.OrgTree;
import vn.hientai.core.organisation.OrgTrees;
import vn.hientai.core.policy.Enacted;
import vn.hientai.core.policy.PolicyBook;
import vn.hientai.core.policy.PolicyBooks;
import vn.hientai.personnel.payfund.rule.FundLedger;
import vn.hientai.personnel.payfund.rule.FundLedger.Item;
import vn.hientai.personnel.payfund.rule.FundLedger.Stretch;
import vn.hientai.personnel.payfund.rule.InsuranceShares;
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
            BigDecimal publicService, BigDecimal granted, BigDecimal total, BigDecimal otherwise, Shares insurance) {}

    /**
     * Insurance on the pay of a month or year, in đồng.
     *
     * @param employee kept back from the total; {@code employer} comes on top of it
     */
    public record Shares(BigDecimal employee, BigDecimal employer) {
        private static final Shares NONE = new Shares(BigDecimal.ZERO, BigDecimal.ZERO);

        private Shares plus(Shares other) {
            return new Shares(employee.add(other.employee), employer.add(other.employer));
        }
    }

    /** A unit directly below, with all below it; {@code own} is true for the unit asked for itself. */
    public record UnitRow(String code, String name, boolean own, boolean leaf, long people, BigDecimal year, BigDecimal otherwise, Shares insurance) {}

    /**
     * The money of a unit in a year.
     *
     * @param units the largest first
     * @param unconfirmed parameters used that still await the legal officer
     */
    public record Fund(
            OrgNode unit, int year, List<MonthRow> months, List<UnitRow> units, BigDecimal total, BigDecimal otherwise, long people,
            Shares insurance, List<String> unconfirmed) {
        /** What the unit spends: pay and the insurance of the employer. */
        public BigDecimal cost() {
            return total.add(insurance.employer());
        }
    }

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    OrgTrees trees;

    @Inject
    PolicyBooks books;

    @Inject
    PayScales scales;

    @Inject
    FundReads reads;

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
        reads.everything(ids, year, on, tree, stretches);
        var ledger = filled(new FundLedger(year, base), stretches);
        FundLedger other = null;
        if (whatIf.isAnything()) {
            var supposed = new ArrayList<>(stretches);
            if (whatIf.round() != null) {
                reads.round(scope, ids, year, whatIf.round(), on, supposed);
            }
            other = filled(new FundLedger(year, whatIf.base() == null ? base : supposed(base, whatIf, year)), supposed);
        }
        var heads = heads(ids);
        Function<Integer, InsuranceShares> rates = memo(month -> InsuranceShares.of(on.apply(LocalDate.of(year, month, 1))));
        var rows = units(tree, unit, units, new Sums(ledger, other, rates), heads);
        var months = months(year, units, new Sums(ledger, other, rates), base);
        return new Fund(
                unit, year, months, rows, sum(months, MonthRow::total), other == null ? null : sum(months, MonthRow::otherwise),
                heads.values().stream().mapToLong(Long::longValue).sum(),
                months.stream().map(MonthRow::insurance).reduce(Shares.NONE, Shares::plus), book.unconfirmed());
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

    private Map<Long, Long> heads(String units) {
        var heads = new HashMap<Long, Long>();
        Sql.of("select unit_id, count(*) from staff_card")
                .where("unit_id = any(cast(? as bigint[])) and status not in ('RETIRED', 'LEFT')", units)
                .then("group by 1")
                .list(em, row -> heads.put(row.id(0), row.id(1)));
        return heads;
    }

    private static List<UnitRow> units(OrgTree tree, OrgNode unit, Set<Long> inScope, Sums sums, Map<Long, Long> heads) {
        var rows = new ArrayList<UnitRow>();
        if (sums.ledger().units().contains(unit.id().value())) {
            rows.add(row(unit, true, Set.of(unit.id().value()), sums, heads));
        }
        for (var child : tree.children(unit)) {
            var below = new HashSet<>(tree.subtreeIds(child.id()));
            below.retainAll(inScope);
            if (!below.isEmpty()) {
                rows.add(row(child, false, below, sums, heads));
            }
        }
        rows.sort((one, next) -> next.year().compareTo(one.year()));
        return rows;
    }

    private static UnitRow row(OrgNode unit, boolean own, Set<Long> units, Sums sums, Map<Long, Long> heads) {
        return new UnitRow(
                unit.code(), unit.name(), own, own || unit.isLeaf(), units.stream().mapToLong(id -> heads.getOrDefault(id, 0L)).sum(),
                year(sums.ledger(), units), sums.other() == null ? null : year(sums.other(), units),
                IntStream.rangeClosed(1, 12).mapToObj(month -> sums.insurance(units, month)).reduce(Shares.NONE, Shares::plus));
    }

    /** Both reckonings and the shares of insurance of each month. @param other null without a supposition */
    private record Sums(FundLedger ledger, FundLedger other, Function<Integer, InsuranceShares> rates) {
        Shares insurance(Set<Long> units, int month) {
            var items = ledger.month(units, month);
            var rate = rates.apply(month);
            var insured = money(items, Item.INSURED);
            var unemployment = money(items, Item.INSURED_AGAINST_UNEMPLOYMENT);
            return new Shares(rate.employee(insured, unemployment), rate.employer(insured, unemployment));
        }
    }

    private static BigDecimal year(FundLedger ledger, Set<Long> units) {
        var sum = BigDecimal.ZERO;
        for (var month = 1; month <= 12; month++) {
            sum = sum.add(total(ledger.month(units, month)));
        }
        return sum;
    }

    private static BigDecimal total(Map<Item, BigDecimal> items) {
        return items.entrySet().stream().filter(one -> one.getKey().isSpent()).map(Map.Entry::getValue).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static List<MonthRow> months(int year, Set<Long> units, Sums sums, Function<LocalDate, BigDecimal> base) {
        var rows = new ArrayList<MonthRow>();
        for (var month = 1; month <= 12; month++) {
            var items = sums.ledger().month(units, month);
            rows.add(new MonthRow(
                    YearMonth.of(year, month), base.apply(YearMonth.of(year, month).atEndOfMonth()), money(items, Item.SALARY),
                    money(items, Item.OVER_SCALE), money(items, Item.OFFICE), money(items, Item.PUBLIC_SERVICE), money(items, Item.GRANTED),
                    total(items), sums.other() == null ? null : total(sums.other().month(units, month)), sums.insurance(units, month)));
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
