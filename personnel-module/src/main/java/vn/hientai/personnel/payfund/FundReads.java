package vn.hientai.personnel.payfund;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.hientai.core.identity.AccessScope;
import vn.hientai.core.kernel.Conflict;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.kernel.OrgUnitId;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.kernel.StaffCategory;
import vn.hientai.core.organisation.OrgTree;
import vn.hientai.core.policy.Enacted;
import vn.hientai.core.policy.PolicyBook;
import vn.hientai.personnel.allowance.AllowanceKind;
import vn.hientai.personnel.allowance.KeptAllowances;
import vn.hientai.personnel.allowance.rule.OfficeAllowance;
import vn.hientai.personnel.payfund.rule.FundLedger.Item;
import vn.hientai.personnel.payfund.rule.FundLedger.Stretch;

/** The stretches of pay of units in a year, read in a few grouped statements whatever the number of people. */
@ApplicationScoped
class FundReads {
    private static final String INSURED_KINDS = Arrays.stream(AllowanceKind.values()).filter(AllowanceKind::isInsured).map(Enum::name)
            .collect(Collectors.joining(","));

    /** Coefficients of some people alike. @param official those with the share for public service; {@code others} the rest */
    private record PayGroup(
            long unit, LocalDate from, LocalDate until, BigDecimal coefficient, BigDecimal overScale, BigDecimal official) {
        BigDecimal insured() {
            return coefficient.add(overScale);
        }
    }

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    KeptAllowances keptAllowances;

    /** What is decided, whoever decided it. */
    void everything(String units, int year, Function<LocalDate, PolicyBook> on, OrgTree tree, List<Stretch> to) {
        pay(units, year, on, to);
        offices(units, year, on, tree, to);
        kept(units, year, on, to);
        granted(units, year, to);
    }

    private static void insured(List<Stretch> to, long unit, LocalDate from, LocalDate until, BigDecimal whole, BigDecimal official) {
        to.add(new Stretch(unit, from, until, Item.INSURED, whole));
        to.add(new Stretch(unit, from, until, Item.INSURED_AGAINST_UNEMPLOYMENT, whole.subtract(official)));
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
            insured(to, one.unit(), one.from(), one.until(), one.insured(), one.official());
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
            OfficeAllowance.of(tree.agencyOf(unit).kind().name(), unit.kind().name(), one.office(), on.apply(one.from())).ifPresent(found -> {
                to.add(new Stretch(one.unit(), one.from(), one.until(), Item.OFFICE, found.value().multiply(BigDecimal.valueOf(one.people()))));
                to.add(new Stretch(
                        one.unit(), one.from(), one.until(), Item.PUBLIC_SERVICE,
                        found.value().multiply(BigDecimal.valueOf(one.officials())).multiply(share(on, one.from()))));
                insured(to, one.unit(), one.from(), one.until(), found.value().multiply(BigDecimal.valueOf(one.people())),
                        found.value().multiply(BigDecimal.valueOf(one.officials())));
            });
        }
    }

    private record GrantedGroup(
            long unit, LocalDate from, LocalDate until, BigDecimal coefficient, BigDecimal insured, BigDecimal official) {}

    private void granted(String units, int year, List<Stretch> to) {
        var first = LocalDate.of(year, 1, 1);
        Sql.of(
                        """
                        select e.unit_id, greatest(s.valid_from, e.valid_from, a.valid_from, cast(? as date)),
                            least(s.valid_until, e.valid_until, a.valid_until, cast(? as date)),
                            sum(v.coefficient), coalesce(sum(v.coefficient) filter (where a.kind = any(string_to_array(?, ','))), 0),
                            coalesce(sum(v.coefficient) filter (where a.kind = any(string_to_array(?, ','))
                                and p.subject in ('CADRE', 'CS_LEAD', 'CS_STAFF')), 0)
                        from allowance a join person p on p.id = a.person_id join engagement e on e.person_id = a.person_id and e.superseded_by is null
                            and e.valid_from < a.valid_until and a.valid_from < e.valid_until
                        join salary_placement s on s.person_id = a.person_id and s.superseded_by is null
                            and s.valid_from < least(a.valid_until, e.valid_until) and greatest(a.valid_from, e.valid_from) < s.valid_until
                        cross join lateral (select coalesce(a.coefficient,
                            a.percent / 100 * s.coefficient * (100 + s.over_scale_percent) / 100) as coefficient) v""",
                        first, first.plusYears(1), INSURED_KINDS, INSURED_KINDS)
                .where("e.unit_id = any(cast(? as bigint[]))", units)
                .where("e.status not in ('RETIRED', 'LEFT', 'UNPAID_LEAVE', 'MATERNITY')")
                .where("greatest(s.valid_from, e.valid_from, a.valid_from) < ? and least(s.valid_until, e.valid_until, a.valid_until) > ?",
                        first.plusYears(1), first)
                .then("group by 1, 2, 3")
                .list(em, row -> new GrantedGroup(row.id(0), row.day(1), row.day(2), row.decimal(3), row.decimal(4), row.decimal(5)))
                .forEach(one -> {
                    to.add(new Stretch(one.unit(), one.from(), one.until(), Item.GRANTED, one.coefficient()));
                    insured(to, one.unit(), one.from(), one.until(), one.insured(), one.official());
                });
    }

    /** What the rises of a round that is not signed yet would add from their days on. */
    void round(
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

    /** What is kept of a higher office after a transfer or during a rotation. */
    private void kept(String units, int year, Function<LocalDate, PolicyBook> on, List<Stretch> to) {
        var first = LocalDate.of(year, 1, 1);
        for (var one : keptAllowances.inUnits(units, first, first.plusYears(1))) {
            var from = one.from().isBefore(first) ? first : one.from();
            if (!from.isBefore(one.until())) {
                continue;
            }
            var difference = one.kept().difference();
            var official = one.official() ? difference : BigDecimal.ZERO;
            to.add(new Stretch(one.unit(), from, one.until(), Item.OFFICE, difference));
            to.add(new Stretch(one.unit(), from, one.until(), Item.PUBLIC_SERVICE, official.multiply(share(on, from))));
            insured(to, one.unit(), from, one.until(), difference, official);
        }
    }
}
