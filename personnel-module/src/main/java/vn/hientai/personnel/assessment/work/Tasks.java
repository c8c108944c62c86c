package vn.hientai.personnel.assessment.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.kernel.AccountId;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.kernel.OrgUnitId;
import vn.hientai.core.kernel.PersonId;
import vn.hientai.core.kernel.Row;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.kernel.StaleEdit;
import vn.hientai.core.kernel.Today;

/** The tasks as they are stored, with their history. */
@ApplicationScoped
class Tasks {
    private static final String READ =
            """
            select t.id, t.person_id, c.code, c.full_name, t.unit_id, t.product_id, p.code, p.name, p.complexity, t.title, t.coefficient,
                t.quantity, t.due_on, t.month, t.state, t.ad_hoc, t.taken_over, t.origin_id, t.given_on, t.given_by, t.done, t.finished_on,
                t.report, t.quality_failures, t.late_days, t.late_times, t.objective_cause, t.cause, t.source, t.external_id, t.version,
                exists (select from work_month m where m.person_id = t.person_id and m.month = t.month and m.closed_on is not null)
            from work_task t join staff_card c on c.person_id = t.person_id join work_product p on p.id = t.product_id""";

    /** The unit that hosts somebody on secondment, of {@code staff_card c}; takes the day twice. */
    static final String HOST =
            """
            (select e.host_unit_id from engagement e where e.person_id = c.person_id and e.superseded_by is null
                and e.status = 'SECONDED' and e.host_unit_id is not null and e.valid_from <= ? and ? < e.valid_until)""";

    /** A task to be written. */
    record NewTask(
            PersonId person, OrgUnitId unit, ProductRow product, String title, BigDecimal quantity, LocalDate dueOn, TaskState state,
            boolean adHoc, boolean takenOver, Long origin, String source, String externalId) {}

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    CurrentActor actor;

    @Inject
    Today today;

    static Sql select() {
        return Sql.of(READ);
    }

    List<TaskRow> list(Sql sql) {
        return sql.list(em, Tasks::row);
    }

    /** Locked until the transaction ends. */
    TaskRow lock(long id) {
        Sql.of("select id from work_task where id = ? for update", id).list(em, row -> row.id(0));
        return list(select().where("t.id = ?", id)).stream().findFirst().orElseThrow(() -> new NotFound("Task", id));
    }

    /** @param version as it was read, or null where the caller does not say */
    TaskRow lock(long id, Integer version) {
        var task = lock(id);
        if (version != null && version != task.version()) {
            throw new StaleEdit("Task");
        }
        return task;
    }

    long add(NewTask task) {
        return Sql.of(
                        """
                        insert into work_task (person_id, unit_id, product_id, coefficient, title, quantity, due_on, state, ad_hoc, taken_over,
                            origin_id, given_on, given_by, source, external_id)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, cast(? as bigint), ?, ?, ?, ?) returning id""",
                        task.person(), task.unit(), task.product().id(), task.product().coefficient(), task.title(), task.quantity(),
                        task.dueOn(), task.state(), task.adHoc(), task.takenOver(), task.origin(), today.date(), actor.who().account(),
                        task.source(), task.externalId())
                .first(em, row -> row.id(0))
                .orElseThrow();
    }

    void state(long id, TaskState state) {
        Sql.of("update work_task set state = ?, version = version + 1", state).where("id = ?", id).execute(em);
    }

    void report(long id, BigDecimal done, LocalDate finished, String report) {
        Sql.of("update work_task set state = 'REPORTED', done = ?, finished_on = ?, report = ?, version = version + 1", done, finished, report)
                .where("id = ?", id)
                .execute(em);
    }

    void happened(long task, String kind, String reason) {
        Sql.of("insert into work_event (task_id, happened_on, kind, author, reason) values (?, ?, ?, ?, ?)",
                        task, today.date(), kind, actor.who().displayName(), reason)
                .execute(em);
    }

    Optional<AccountId> accountOf(PersonId person) {
        return Sql.of("select id from account").where("person_id = ?", person).orderBy("id").limit(1)
                .first(em, row -> new AccountId(row.id(0)));
    }

    Optional<String> categoryOf(PersonId person) {
        return Sql.of("select subject from staff_card").where("person_id = ?", person).first(em, row -> row.text(0));
    }

    /** Where the person works now: the host unit for those on secondment (biệt phái). */
    Optional<OrgUnitId> unitOf(PersonId person) {
        return Sql.of("select coalesce(" + HOST + ", c.unit_id) from staff_card c", today.date(), today.date())
                .where("c.person_id = ? and c.status not in ('RETIRED', 'LEFT')", person)
                .first(em, row -> new OrgUnitId(row.id(0)));
    }

    boolean isSeconded(PersonId person) {
        return Sql.of("select count(" + HOST + ") from staff_card c", today.date(), today.date()).where("c.person_id = ?", person).count(em) > 0;
    }

    /** Whoever works in one of the units, people sent there on secondment with them; on {@code staff_card c}. */
    Sql.Condition worksIn(Collection<Long> units) {
        var ids = Sql.ids(units);
        return Sql.Condition.of(
                """
                c.unit_id = any(cast(? as bigint[])) or c.person_id in (select e.person_id from engagement e
                    where e.host_unit_id = any(cast(? as bigint[])) and e.host_unit_id is not null and e.superseded_by is null
                        and e.status = 'SECONDED' and e.valid_from <= ? and ? < e.valid_until)""",
                ids, ids, today.date(), today.date());
    }

    String nameOf(PersonId person) {
        return Sql.of("select full_name from staff_card").where("person_id = ?", person).first(em, row -> row.text(0)).orElse("");
    }

    private static TaskRow row(Row row) {
        return new TaskRow(
                row.id(0), new PersonId(row.id(1)), row.text(2), row.text(3), new OrgUnitId(row.id(4)), row.id(5), row.text(6), row.text(7),
                row.whole(8), row.text(9), plain(row.decimal(10)), plain(row.decimal(11)), row.day(12), row.day(13),
                row.code(14, TaskState.class), row.yes(15), row.yes(16), row.number(17), row.day(18),
                row.number(19) == null ? null : new AccountId(row.number(19)), plain(row.decimal(20)), row.day(21), row.text(22),
                row.whole(23), row.whole(24), row.whole(25), row.yes(26), row.text(27), row.text(28), row.text(29), row.whole(30),
                row.yes(31));
    }

    /** 4 rather than 4.00, and never 1E+1. */
    private static BigDecimal plain(BigDecimal value) {
        return value == null ? null : new BigDecimal(value.stripTrailingZeros().toPlainString());
    }
}
