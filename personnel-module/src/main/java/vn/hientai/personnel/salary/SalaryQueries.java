package vn.hientai.personnel.salary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.List;
import java.util.Optional;
import vn.hientai.core.identity.AccessScope;
import vn.hientai.core.kernel.Cursor;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.kernel.Page;
import vn.hientai.core.kernel.PageRequest;
import vn.hientai.core.kernel.PersonId;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.policy.Calculated;
import vn.hientai.core.policy.Citation;
import vn.hientai.core.policy.PolicyBooks;
import vn.hientai.personnel.payscale.PayScales;

/** Reads of pay; the scope is that of the units the people work in, and everyone's own pay. */
@ApplicationScoped
public class SalaryQueries {
    /** A stretch on a step; {@code lastDay} and {@code decision} are null where there is none. */
    public record PlacementRow(
            LocalDate from, LocalDate lastDay, String rank, String scale, int step, BigDecimal coefficient, int overScalePercent,
            LocalDate stepSince, String decision) {}

    /**
     * What a month brings (tiền lương tháng), in đồng: coefficient and base salary of the day multiplied.
     *
     * @param overScale over-scale seniority allowance, a share of the salary
     * @param legalBasis what sets the base salary
     */
    public record MonthPay(BigDecimal baseSalary, BigDecimal salary, BigDecimal overScale, BigDecimal total, Citation legalBasis) {

        static MonthPay of(BigDecimal coefficient, int overScalePercent, BigDecimal base, Citation legalBasis) {
            var salary = coefficient.multiply(base).setScale(0, RoundingMode.HALF_UP);
            var overScale = salary.multiply(BigDecimal.valueOf(overScalePercent)).divide(BigDecimal.valueOf(100), 0, RoundingMode.HALF_UP);
            return new MonthPay(base, salary, overScale, salary.add(overScale), legalBasis);
        }
    }

    /**
     * Someone's pay on a day.
     *
     * @param placements newest first; nothing that begins after the day
     * @param month null where no placement, or no base salary, is known on the day
     * @param next the next rise, explained; null where no placement is known on the day
     */
    public record PaySheet(
            PersonId person, LocalDate on, List<PlacementRow> placements, MonthPay month,
            Calculated<SalaryRiseCalculator.Result> next) {}

    /** Orders of the list of those who are due. */
    public enum DueSort {
        STEP_DUE
    }

    /**
     * Someone whose months on the step are over by a day.
     *
     * @param plannedOn by the months of the scale alone
     * @param next with all that delays, explained
     */
    public record DueRow(
            PersonId person, String code, String fullName, String rank, int step, LocalDate stepSince, LocalDate plannedOn,
            Calculated<SalaryRiseCalculator.Result> next) {}

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    StepRaiseFile file;

    @Inject
    SalaryRiseCalculator calculator;

    @Inject
    PolicyBooks books;

    @Inject
    PayScales scales;

    public PaySheet pay(AccessScope scope, String code, LocalDate on) {
        var person = Sql.of("select c.person_id from staff_card c")
                .where("c.code = ?", code)
                .and(scope.on("c.unit_id", "c.person_id"))
                .first(em, row -> new PersonId(row.id(0)))
                .orElseThrow(() -> new NotFound("Person", code));
        var placements = placements(person, on);
        var month = placements.stream()
                .filter(placement -> placement.lastDay() == null || !placement.lastDay().isBefore(on))
                .findFirst()
                .flatMap(placement -> month(placement, on))
                .orElse(null);
        var next = file.facts(person, on).map(facts -> calculator.explain(facts, on)).orElse(null);
        return new PaySheet(person, on, placements, month, next);
    }

    private List<PlacementRow> placements(PersonId person, LocalDate on) {
        return Sql.of(
                        """
                        select s.valid_from, s.valid_until, s.rank, s.scale, s.step, s.coefficient, s.over_scale_percent, s.step_since,
                            d.number || '/' || d.symbol
                        from salary_placement s left join decision d on d.id = s.decision_id""")
                .where("s.person_id = ? and s.superseded_by is null and s.valid_from <= ?", person, on)
                .orderBy("s.valid_from desc")
                .list(em, row -> new PlacementRow(
                        row.day(0), row.lastDay(1).orElse(null), row.text(2), row.text(3), row.whole(4), row.decimal(5), row.whole(6),
                        row.day(7), row.text(8)));
    }

    private Optional<MonthPay> month(PlacementRow placement, LocalDate on) {
        return scales.baseSalary(books.on(on)).map(base -> MonthPay.of(
                placement.coefficient(), placement.overScalePercent(), base.value(), base.citation()));
    }

    /** Who has been on a step for its months by the day, longest due first; each with what delays it. */
    public Page<DueRow> due(AccessScope scope, LocalDate by, PageRequest<DueSort> page) {
        var sql = Sql.of(
                        """
                        select c.person_id, c.code, c.full_name, c.rank, c.step, c.step_since, c.step_due_on from staff_card c""")
                .where("c.step_due_on <= ? and c.status not in ('RETIRED', 'LEFT')", by)
                .and(scope.on("c.unit_id", "c.person_id"));
        var position = page.position();
        if (!position.isEmpty()) {
            sql.where(
                    "(c.step_due_on, c.person_id) " + (page.backwards() ? "<" : ">") + " (cast(? as date), cast(? as bigint))",
                    position.get(0), position.get(1));
        }
        var found = sql.orderBy(page.backwards() ? "c.step_due_on desc, c.person_id desc" : "c.step_due_on, c.person_id")
                .limit(page.limit() + 1)
                .list(em, row -> new DueRow(
                        new PersonId(row.id(0)), row.text(1), row.text(2), row.text(3), row.whole(4), row.day(5), row.day(6), null));
        var total = page.count()
                ? Sql.of("select count(*) from staff_card c")
                        .where("c.step_due_on <= ? and c.status not in ('RETIRED', 'LEFT')", by)
                        .and(scope.on("c.unit_id", "c.person_id"))
                        .count(em)
                : null;
        return explained(paged(found, page, total), by);
    }

    /** When these people rise next with all that delays them; whoever stands outside the scope or rises no more is absent. */
    public Map<PersonId, LocalDate> dueDates(AccessScope scope, Collection<PersonId> people, LocalDate by) {
        var within = Sql.of("select c.person_id from staff_card c")
                .where("c.person_id = any(cast(? as bigint[]))", Sql.ids(people.stream().map(PersonId::value).toList()))
                .and(scope.on("c.unit_id", "c.person_id"))
                .list(em, row -> new PersonId(row.id(0)));
        var dates = new HashMap<PersonId, LocalDate>();
        file.facts(within, by).forEach((person, facts) -> {
            var due = calculator.explain(facts, by).result().dueDate();
            if (due != null) {
                dates.put(person, due);
            }
        });
        return dates;
    }

    private Page<DueRow> explained(Page<DueRow> page, LocalDate by) {
        var facts = file.facts(page.items().stream().map(DueRow::person).toList(), by);
        return page.map(row -> new DueRow(
                row.person(), row.code(), row.fullName(), row.rank(), row.step(), row.stepSince(), row.plannedOn(),
                Optional.ofNullable(facts.get(row.person())).map(known -> calculator.explain(known, by)).orElse(null)));
    }

    private static Page<DueRow> paged(List<DueRow> found, PageRequest<DueSort> page, Long total) {
        var isMore = found.size() > page.limit();
        var rows = new ArrayList<>(isMore ? found.subList(0, page.limit()) : found);
        if (page.backwards()) {
            Collections.reverse(rows);
        }
        if (rows.isEmpty()) {
            return new Page<>(rows, null, null, total);
        }
        var first = rows.get(0);
        var last = rows.get(rows.size() - 1);
        var hasNext = page.backwards() || isMore;
        var hasPrevious = page.backwards() ? isMore : !page.position().isEmpty();
        return new Page<>(
                rows,
                hasNext ? Cursor.after(last.plannedOn(), last.person().value()) : null,
                hasPrevious ? Cursor.before(first.plannedOn(), first.person().value()) : null,
                total);
    }
}
