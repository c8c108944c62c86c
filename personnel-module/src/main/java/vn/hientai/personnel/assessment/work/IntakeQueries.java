package vn.hientai.personnel.assessment.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.hientai.core.identity.AccessScope;
import vn.hientai.core.kernel.Cursor;
import vn.hientai.core.kernel.OrgUnitId;
import vn.hientai.core.kernel.Page;
import vn.hientai.core.kernel.PageRequest;
import vn.hientai.core.kernel.Row;
import vn.hientai.core.kernel.Sql;

/** Reads of what other systems told: how it compares with ours, and what could not be matched (đối soát theo nguồn). */
@ApplicationScoped
public class IntakeQueries {
    /** In the order in which it was told. */
    public enum IntakeSort {
        TOLD
    }

    private static final String DIFFERS =
            """
            i.problem is null and t.id is not null and (t.title <> trim(i.told ->> 'title') or t.quantity <> cast(i.told ->> 'quantity' as numeric)
                or t.due_on <> cast(i.told ->> 'dueOn' as date) or cast(i.told ->> 'done' as numeric) is distinct from t.done and jsonb_exists(i.told, 'done')
                or cast(i.told ->> 'finishedOn' as date) is distinct from t.finished_on and jsonb_exists(i.told, 'finishedOn'))""";

    /** Stands for the officer code of somebody outside the reader's scope. */
    public static final String HIDDEN = "***";

    /** One item that waits; {@code staff} is as the system wrote it, or {@link #HIDDEN}. */
    public record OpenItem(
            long id, String source, String externalId, String staff, String product, String title, IntakeTasks.Problem problem, Long task,
            LocalDate toldOn) {}

    /**
     * A source as a whole.
     *
     * @param told keys it has told
     * @param taken those that are tasks now
     * @param waiting those that could not be matched
     */
    public record Source(String name, OrgUnitId unit, int told, int taken, int waiting, int unknownStaff, LocalDate lastOn) {}

    /** Which lines of a source. */
    public enum Show {
        ALL,
        WAITING,
        DIFFERENT,
        SAME
    }

    /** One field in which the source's state and ours differ. */
    public record Difference(String field, String theirs, String ours) {}

    /**
     * What a source told last of one thing, beside what stands here.
     *
     * @param differences none while it waits, or where both agree
     */
    public record Line(
            long id, String externalId, String staff, String product, String title, IntakeTasks.Result result, IntakeTasks.Problem problem,
            Long task, TaskState state, int times, LocalDate toldOn, List<Difference> differences) {}

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    /** Every source that tells of units in reach, the one with the most that waits first. */
    public List<Source> sources(AccessScope scope) {
        return Sql.of(
                        """
                        select i.source, i.unit_id, count(*), count(*) filter (where i.problem is null),
                            count(*) filter (where i.problem is not null), count(*) filter (where i.problem = 'UNKNOWN_STAFF'), max(i.told_on)
                        from work_intake i""")
                .and(scope.on("i.unit_id", null))
                .then("group by i.source, i.unit_id")
                .orderBy("5 desc, i.source, i.unit_id")
                .list(em, row -> new Source(
                        row.text(0), new OrgUnitId(row.id(1)), row.whole(2), row.whole(3), row.whole(4), row.whole(5), row.day(6)));
    }

    /** One source line by line, in the order in which it told them first. */
    public Page<Line> lines(AccessScope scope, String source, Show show, PageRequest<IntakeSort> page) {
        var sql = Sql.of(
                        """
                        select i.id, i.external_id, i.staff, i.product, i.title, i.result, i.problem, i.task_id, i.times, i.told_on, i.told,
                            t.state, t.title, t.quantity, t.due_on, t.done, t.finished_on
                        from work_intake i left join work_task t on t.id = i.task_id""")
                .where("i.source = ?", source)
                .and(scope.on("i.unit_id", null));
        switch (show) {
            case ALL -> { }
            case WAITING -> sql.where("i.problem is not null");
            case DIFFERENT -> sql.where(DIFFERS);
            case SAME -> sql.where("i.problem is null and t.id is not null and not (" + DIFFERS + ")");
        }
        if (!page.position().isEmpty()) {
            sql.where("i.id > cast(? as bigint)", page.position().get(0));
        }
        var rows = sql.orderBy("i.id").limit(page.limit() + 1).list(em, IntakeQueries::line);
        var more = rows.size() > page.limit();
        var items = more ? rows.subList(0, page.limit()) : rows;
        var hidden = hidden(scope, items.stream().map(Line::staff).toList());
        return new Page<>(
                items.stream().map(one -> hidden.contains(one.staff())
                        ? new Line(one.id(), one.externalId(), HIDDEN, one.product(), one.title(), one.result(), one.problem(), one.task(),
                                one.state(), one.times(), one.toldOn(), one.differences())
                        : one).toList(),
                more ? Cursor.after(items.get(items.size() - 1).id()) : null, null, null);
    }

    private static Line line(Row row) {
        var told = ToldItem.read(row.text(10));
        var state = row.code(11, TaskState.class);
        var differences = new ArrayList<Difference>();
        if (told != null && state != null) {
            compare(differences, "title", told.title().strip(), row.text(12));
            compare(differences, "quantity", ToldItem.plain(told.quantity()), ToldItem.plain(row.decimal(13)));
            compare(differences, "dueOn", String.valueOf(told.dueOn()), String.valueOf(row.day(14)));
            if (told.done() != null) {
                compare(differences, "done", ToldItem.plain(told.done()), ToldItem.plain(row.decimal(15)));
            }
            if (told.finishedOn() != null) {
                compare(differences, "finishedOn", String.valueOf(told.finishedOn()), String.valueOf(row.day(16)));
            }
        }
        return new Line(
                row.id(0), row.text(1), row.text(2), row.text(3), row.text(4), row.code(5, IntakeTasks.Result.class),
                row.code(6, IntakeTasks.Problem.class), row.number(7), state, row.whole(8), row.day(9), differences);
    }

    private static void compare(List<Difference> differences, String field, String theirs, String ours) {
        if (!theirs.equals(ours)) {
            differences.add(new Difference(field, theirs, ours));
        }
    }

    /** @param source only of this system, or null */
    public Page<OpenItem> open(AccessScope scope, String source, PageRequest<IntakeSort> page) {
        var sql = Sql.of("select i.id, i.source, i.external_id, i.staff, i.product, i.title, i.problem, i.task_id, i.told_on from work_intake i")
                .where("i.problem is not null")
                .and(scope.on("i.unit_id", null));
        if (source != null) {
            sql.where("i.source = ?", source);
        }
        if (!page.position().isEmpty()) {
            sql.where("i.id > cast(? as bigint)", page.position().get(0));
        }
        var rows = sql.orderBy("i.id").limit(page.limit() + 1).list(em, row -> new OpenItem(
                row.id(0), row.text(1), row.text(2), row.text(3), row.text(4), row.text(5), row.code(6, IntakeTasks.Problem.class),
                row.number(7), row.day(8)));
        var more = rows.size() > page.limit();
        var items = masked(scope, more ? rows.subList(0, page.limit()) : rows);
        return new Page<>(items, more ? Cursor.after(items.get(items.size() - 1).id()) : null, null, null);
    }

    /** A code that is somebody's is told to those who may know of the person; a mistyped one, to everyone who mends it. */
    private List<OpenItem> masked(AccessScope scope, List<OpenItem> items) {
        var hidden = hidden(scope, items.stream().map(OpenItem::staff).toList());
        return items.stream().map(item -> hidden.contains(item.staff())
                ? new OpenItem(item.id(), item.source(), item.externalId(), HIDDEN, item.product(), item.title(), item.problem(), item.task(), item.toldOn())
                : item).toList();
    }

    private Set<String> hidden(AccessScope scope, List<String> staff) {
        var codes = Sql.texts(staff);
        var hidden = new HashSet<>(Sql.of("select p.code from person p").where("p.code = any(cast(? as text[]))", codes)
                .list(em, row -> row.text(0)));
        hidden.removeAll(Sql.of("select c.code from staff_card c").and(scope.on("c.unit_id", "c.person_id"))
                .where("c.code = any(cast(? as text[]))", codes).list(em, row -> row.text(0)));
        return hidden;
    }
}
