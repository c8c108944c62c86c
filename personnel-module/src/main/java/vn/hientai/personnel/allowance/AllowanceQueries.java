package vn.hientai.personnel.allowance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.hientai.core.identity.AccessScope;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.kernel.OrgUnitId;
import vn.hientai.core.kernel.PersonId;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.kernel.StaffCategory;
import vn.hientai.core.organisation.OrgTrees;
import vn.hientai.core.policy.Citation;
import vn.hientai.core.policy.PolicyBooks;
import vn.hientai.personnel.allowance.rule.OfficeAllowance;
import vn.hientai.personnel.payscale.PayScales;

/** Reads of allowances; the scope is that of the units the people work in, and everyone's own. */
@ApplicationScoped
public class AllowanceQueries {
    /**
     * An allowance over some days.
     *
     * @param lastDay null while it lasts
     * @param coefficient of the base salary, or null
     * @param percent share of the salary, or null
     * @param money what it brings in a month of the day asked for, in đồng; null on other days
     * @param source what sets it, or null where only the decision does
     * @param confirmed false while the legal officer has not confirmed the provision
     */
    public record AllowanceRow(
            Long id, AllowanceKind kind, LocalDate from, LocalDate lastDay, BigDecimal coefficient, BigDecimal percent, BigDecimal money,
            Citation source, boolean confirmed, String ground, String decision) {}

    private record Held(LocalDate from, LocalDate until, long unit, String office, String decision) {}

    private record Placed(BigDecimal coefficient, int overScale, StaffCategory subject) {
        BigDecimal withOverScale() {
            return coefficient.add(coefficient.multiply(BigDecimal.valueOf(overScale)).movePointLeft(2));
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
    KeptAllowances keptAllowances;

    /** Those known on the day, the newest first; nothing that begins after it. */
    public List<AllowanceRow> of(AccessScope scope, String code, LocalDate on) {
        var person = Sql.of("select c.person_id from staff_card c")
                .where("c.code = ?", code)
                .and(scope.on("c.unit_id", "c.person_id"))
                .first(em, row -> new PersonId(row.id(0)))
                .orElseThrow(() -> new NotFound("Person", code));
        var base = scales.baseSalary(books.on(on)).map(found -> found.value()).orElse(BigDecimal.ZERO);
        var placed = placed(person, on);
        var rows = new ArrayList<AllowanceRow>();
        rows.addAll(offices(person, on, base));
        rows.addAll(kept(person, on, base));
        rows.addAll(granted(person, on, base, placed.map(Placed::withOverScale).orElse(BigDecimal.ZERO)));
        placed.flatMap(one -> publicService(one, rows, on, base)).ifPresent(rows::add);
        rows.sort(Comparator.comparing((AllowanceRow row) -> row.lastDay() != null).thenComparing(AllowanceRow::kind)
                .thenComparing(AllowanceRow::from, Comparator.reverseOrder()));
        return rows;
    }

    private Optional<Placed> placed(PersonId person, LocalDate on) {
        return Sql.of("select s.coefficient, s.over_scale_percent, p.subject from salary_placement s join person p on p.id = s.person_id")
                .where("s.person_id = ? and s.superseded_by is null and s.valid_from <= ? and ? < s.valid_until", person, on, on)
                .first(em, row -> new Placed(row.decimal(0), row.whole(1), row.code(2, StaffCategory.class)));
    }

    private List<AllowanceRow> offices(PersonId person, LocalDate on, BigDecimal base) {
        var held = Sql.of(
                        """
                        select e.valid_from, e.valid_until, e.unit_id, e.office, d.number || '/' || d.symbol
                        from engagement e left join decision d on d.id = e.decision_id""")
                .where("e.person_id = ? and e.superseded_by is null and e.office is not null and e.valid_from <= ?", person, on)
                .where("e.status not in ('RETIRED', 'LEFT', 'SUSPENDED')")
                .orderBy("e.valid_from")
                .list(em, row -> new Held(row.day(0), row.day(1), row.id(2), row.text(3), row.text(4)));
        var rows = new ArrayList<AllowanceRow>();
        for (var one : held) {
            var last = one.until().getYear() == 9999 ? null : one.until().minusDays(1);
            var day = last != null && last.isBefore(on) ? last : on;
            var tree = trees.on(day);
            tree.find(new OrgUnitId(one.unit())).flatMap(unit -> OfficeAllowance.of(
                            tree.agencyOf(unit).kind().name(), unit.kind().name(), one.office(), books.on(day)))
                    .ifPresent(found -> rows.add(new AllowanceRow(
                            null, AllowanceKind.OFFICE, one.from(), last, found.value(), null, money(last, on, base, found.value()),
                            found.citation(), found.confirmed(), null, one.decision())));
        }
        return rows;
    }

    /** What is kept of an earlier office beside that of the present one. */
    private List<AllowanceRow> kept(PersonId person, LocalDate on, BigDecimal base) {
        return keptAllowances.of(person, on).stream()
                .map(one -> new AllowanceRow(
                        null, AllowanceKind.KEPT_OFFICE, one.from(), one.until().getYear() == 9999 ? null : one.until().minusDays(1),
                        one.kept().difference(), null, money(one.until().minusDays(1), on, base, one.kept().difference()),
                        one.kept().by().citation(), one.kept().by().confirmed(), null, one.decision()))
                .toList();
    }

    private List<AllowanceRow> granted(PersonId person, LocalDate on, BigDecimal base, BigDecimal salary) {
        return Sql.of(
                        """
                        select a.id, a.kind, a.valid_from, a.valid_until, a.coefficient, a.percent, a.ground, d.number || '/' || d.symbol
                        from allowance a join decision d on d.id = a.decision_id""")
                .where("a.person_id = ? and a.valid_from <= ?", person, on)
                .list(em, row -> {
                    var last = row.lastDay(3).orElse(null);
                    var coefficient = row.decimal(4) != null ? row.decimal(4) : salary.multiply(row.decimal(5)).movePointLeft(2);
                    return new AllowanceRow(
                            row.id(0), row.code(1, AllowanceKind.class), row.day(2), last, row.decimal(4), row.decimal(5),
                            money(last, on, base, coefficient), null, true, row.text(6), row.text(7));
                });
    }

    private Optional<AllowanceRow> publicService(Placed placed, List<AllowanceRow> others, LocalDate on, BigDecimal base) {
        var office = others.stream().filter(row -> (row.kind() == AllowanceKind.OFFICE || row.kind() == AllowanceKind.KEPT_OFFICE) && row.money() != null)
                .map(AllowanceRow::coefficient).reduce(BigDecimal.ZERO, BigDecimal::add);
        return OfficeAllowance.publicService(placed.subject(), books.on(on)).map(found -> new AllowanceRow(
                null, AllowanceKind.PUBLIC_SERVICE, LocalDate.of(on.getYear(), 1, 1), null, null, found.value().movePointRight(2),
                money(null, on, base, placed.withOverScale().add(office).multiply(found.value())), found.citation(), found.confirmed(),
                null, null));
    }

    private static BigDecimal money(LocalDate last, LocalDate on, BigDecimal base, BigDecimal coefficient) {
        return last != null && last.isBefore(on) ? null : coefficient.multiply(base).setScale(0, RoundingMode.HALF_UP);
    }
}
