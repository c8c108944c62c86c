package vn.hientai.personnel.assessment.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.hientai.core.identity.AccessScope;
import vn.hientai.core.kernel.Cursor;
import vn.hientai.core.kernel.OrgUnitId;
import vn.hientai.core.kernel.Page;
import vn.hientai.core.kernel.PageRequest;
import vn.hientai.core.kernel.PersonId;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.kernel.Today;

/** Reads of tasks and of the people they are given to. */
@ApplicationScoped
public class WorkQueries {
    private static final int CHOICES = 500;

    /** The nearest due day first. */
    public enum TaskSort {
        DUE
    }

    /**
     * What is asked for.
     *
     * @param units where the person works now, or null for everywhere in reach
     * @param person or null
     * @param month first day of the month in which it counts, or null
     * @param overdueOn open tasks due before this day, or null for all
     */
    public record Filter(Set<Long> units, PersonId person, TaskState state, LocalDate month, LocalDate overdueOn) {
        public static Filter of(PersonId person, LocalDate month) {
            return new Filter(null, person, null, month, null);
        }
    }

    /** What happened to a task. */
    public record EventRow(LocalDate on, String kind, String author, String reason) {}

    /** Somebody work can be given to. */
    public record Colleague(PersonId person, String code, String fullName, String post, OrgUnitId unit, String subject) {}

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    Tasks tasks;

    @Inject
    Today today;

    public Page<TaskRow> list(AccessScope scope, Filter filter, PageRequest<TaskSort> page) {
        var sql = filtered(Tasks.select(), scope, filter);
        if (!page.position().isEmpty()) {
            sql.where("(t.due_on, t.id) > (cast(? as date), cast(? as bigint))", page.position().get(0), page.position().get(1));
        }
        var rows = tasks.list(sql.orderBy("t.due_on, t.id").limit(page.limit() + 1));
        var more = rows.size() > page.limit();
        var items = more ? rows.subList(0, page.limit()) : rows;
        var last = items.isEmpty() ? null : items.get(items.size() - 1);
        var total = page.count()
                ? filtered(Sql.of("select count(*) from work_task t join staff_card c on c.person_id = t.person_id"), scope, filter).count(em)
                : null;
        return new Page<>(items, more ? Cursor.after(last.dueOn(), last.id()) : null, null, total);
    }

    private Sql filtered(Sql sql, AccessScope scope, Filter filter) {
        sql.and(scope.on("c.unit_id", "t.person_id"));
        if (filter.units() != null) {
            sql.and(tasks.worksIn(filter.units()));
        }
        if (filter.person() != null) {
            sql.where("t.person_id = ?", filter.person());
        }
        if (filter.state() != null) {
            sql.where("t.state = ?", filter.state());
        }
        if (filter.month() != null) {
            sql.where("t.month = ?", filter.month());
        }
        if (filter.overdueOn() != null) {
            sql.where("t.state = 'ASSIGNED' and t.due_on < ?", filter.overdueOn());
        }
        return sql;
    }

    public Optional<TaskRow> get(AccessScope scope, long id) {
        return tasks.list(Tasks.select().where("t.id = ?", id).and(scope.on("c.unit_id", "t.person_id"))).stream().findFirst();
    }

    /** What was split off, or took the task over. */
    public List<TaskRow> offspring(AccessScope scope, long id) {
        return tasks.list(Tasks.select().where("t.origin_id = ?", id).and(scope.on("c.unit_id", "t.person_id")).orderBy("t.id"));
    }

    public List<EventRow> history(AccessScope scope, long id) {
        return Sql.of(
                        """
                        select e.happened_on, e.kind, e.author, e.reason from work_event e
                        join work_task t on t.id = e.task_id join staff_card c on c.person_id = t.person_id""")
                .where("e.task_id = ?", id)
                .and(scope.on("c.unit_id", "t.person_id"))
                .orderBy("e.id")
                .list(em, row -> new EventRow(row.day(0), row.text(1), row.text(2), row.text(3)));
    }

    public Optional<Colleague> colleague(AccessScope scope, String code) {
        return people(colleagues().where("c.code = ?", code).and(scope.on("c.unit_id", "c.person_id"))).stream().findFirst();
    }

    public Optional<Colleague> colleague(AccessScope scope, PersonId person) {
        return people(colleagues().where("c.person_id = ?", person).and(scope.on("c.unit_id", "c.person_id"))).stream().findFirst();
    }

    /** Who works in the units now, by name. */
    public List<Colleague> colleagues(AccessScope scope, Set<Long> units) {
        return people(colleagues().where("c.status not in ('RETIRED', 'LEFT')")
                .and(tasks.worksIn(units))
                .and(scope.on("c.unit_id", "c.person_id"))
                .orderBy("c.name_sort, c.person_id")
                .limit(CHOICES));
    }

    /** One page of them, by name. */
    public Page<Colleague> page(AccessScope scope, Set<Long> units, int limit, String cursor) {
        var sql = Sql.of("select c.person_id, c.code, c.full_name, c.post, c.unit_id, c.subject, c.name_sort from staff_card c")
                .where("c.status not in ('RETIRED', 'LEFT')")
                .and(tasks.worksIn(units))
                .and(scope.on("c.unit_id", "c.person_id"));
        var position = new PageRequest<>(limit, cursor, TaskSort.DUE, false, false).position();
        if (!position.isEmpty()) {
            sql.where("(c.name_sort, c.person_id) > (?, cast(? as bigint))", position.get(0), position.get(1));
        }
        record Found(Colleague one, String key) {}
        var rows = sql.orderBy("c.name_sort, c.person_id").limit(limit + 1).list(em, row -> new Found(
                new Colleague(new PersonId(row.id(0)), row.text(1), row.text(2), row.text(3), new OrgUnitId(row.id(4)), row.text(5)),
                row.text(6)));
        var more = rows.size() > limit;
        var items = new ArrayList<>(more ? rows.subList(0, limit) : rows);
        var last = items.isEmpty() ? null : items.get(items.size() - 1);
        return new Page<>(
                items.stream().map(Found::one).toList(), more ? Cursor.after(last.key(), last.one().person().value()) : null, null, null);
    }

    private Sql colleagues() {
        return Sql.of(
                "select c.person_id, c.code, c.full_name, c.post, coalesce(" + Tasks.HOST + ", c.unit_id), c.subject from staff_card c",
                today.date(), today.date());
    }

    private List<Colleague> people(Sql sql) {
        return sql.list(em, row -> new Colleague(
                new PersonId(row.id(0)), row.text(1), row.text(2), row.text(3), new OrgUnitId(row.id(4)), row.text(5)));
    }
}
