package vn.hientai.personnel.assessment.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.hientai.core.kernel.BusinessRuleViolated;
import vn.hientai.core.kernel.Conflict;
import vn.hientai.core.kernel.InvalidInput;
import vn.hientai.core.kernel.InvalidInput.Violation;
import vn.hientai.core.kernel.PersonId;
import vn.hientai.core.kernel.Row;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.policy.ParameterKey;
import vn.hientai.core.policy.PolicyBooks;
import vn.hientai.personnel.assessment.grading.rule.WorkScore;

/** The marks of months as they are stored. */
@ApplicationScoped
class Months {
    private static final ParameterKey GROUP = ParameterKey.of("assessment.score.general-group-maximum");
    private static final String READ =
            """
            select person_id, month, self_conduct, self_capacity, self_innovation, self_note, self_on, conduct, capacity, innovation,
                subordinates, delivery, cohesion, note, tracker, tracked_on, closed_on, version
            from work_month""";

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    PolicyBooks books;

    @Inject
    Today today;

    Marks of(PersonId person, LocalDate month) {
        return Sql.of(READ).where("person_id = ? and month = ?", person, month).first(em, Months::marks).orElse(Marks.NONE);
    }

    /** By person and month. */
    Map<PersonId, Map<LocalDate, Marks>> of(Collection<PersonId> people, LocalDate from, LocalDate to) {
        var found = new HashMap<PersonId, Map<LocalDate, Marks>>();
        Sql.of(READ)
                .where("person_id = any(cast(? as bigint[]))", Sql.ids(people.stream().map(PersonId::value).toList()))
                .where("month between ? and ?", from, to)
                .list(em, row -> found.computeIfAbsent(new PersonId(row.id(0)), id -> new HashMap<>()).put(row.day(1), marks(row)));
        return found;
    }

    /** Locked until the transaction ends. */
    Marks lock(PersonId person, LocalDate month) {
        if (month.getDayOfMonth() != 1 || month.isAfter(today.date())) {
            throw BusinessRuleViolated.at("month", "work.month-not-begun", Map.of());
        }
        Sql.of("insert into work_month (person_id, month) values (?, ?) on conflict do nothing", person, month).execute(em);
        Sql.of("select month from work_month where person_id = ? and month = ? for update", person, month).list(em, row -> row.day(0));
        return of(person, month);
    }

    static void mustBeOpen(Marks marks) {
        if (marks.isClosed()) {
            throw new Conflict("work.month-is-closed", Map.of());
        }
    }

    /** Each group 0 to its maximum, in half points at the finest hundredths. */
    void check(Marks.Groups groups, LocalDate month) {
        var most = books.on(month).find(GROUP).map(found -> new BigDecimal(found.value()))
                .orElseThrow(() -> BusinessRuleViolated.at("month", "work.month-not-scored", Map.of()));
        var wrong = new ArrayList<Violation>();
        weigh("conduct", groups.conduct(), most, wrong);
        weigh("capacity", groups.capacity(), most, wrong);
        weigh("innovation", groups.innovation(), most, wrong);
        if (!wrong.isEmpty()) {
            throw new InvalidInput(List.copyOf(wrong));
        }
    }

    private static void weigh(String field, BigDecimal given, BigDecimal most, List<Violation> wrong) {
        if (given == null) {
            wrong.add(Violation.of(field, "REQUIRED"));
        } else if (given.signum() < 0 || given.compareTo(most) > 0 || given.stripTrailingZeros().scale() > 2) {
            wrong.add(new Violation(field, "OUT_OF_RANGE", Map.of("least", 0, "most", most)));
        }
    }

    private static Marks marks(Row row) {
        return new Marks(
                groups(row, 2), row.text(5), row.day(6), groups(row, 7),
                row.decimal(10) == null ? null : new WorkScore.Unit(null, row.decimal(10), row.decimal(11), row.decimal(12)),
                row.text(13), row.text(14), row.day(15), row.day(16), row.whole(17));
    }

    private static Marks.Groups groups(Row row, int at) {
        return row.decimal(at) == null ? null : new Marks.Groups(row.decimal(at), row.decimal(at + 1), row.decimal(at + 2));
    }
}
