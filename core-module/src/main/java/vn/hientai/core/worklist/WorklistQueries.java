package vn.hientai.core.worklist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonString;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.hientai.core.identity.ActiveGrant;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.UnitReach;
import vn.hientai.core.kernel.Cursor;
import vn.hientai.core.kernel.Page;
import vn.hientai.core.kernel.PageRequest;
import vn.hientai.core.kernel.Row;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.kernel.Unscoped;

/** The open tasks of the person who is signed in. */
@ApplicationScoped
public class WorklistQueries {
    /**
     * @param daysLeft negative when overdue, null when there is no deadline
     * @param escalatedOn day on which the superior got it as well, or null
     * @param fromBelow whether it came to the reader as the superior
     */
    public record TaskRow(
            long id,
            String kind,
            String subjectType,
            String subjectId,
            Map<String, String> arguments,
            String link,
            LocalDate raisedOn,
            LocalDate deadline,
            Long daysLeft,
            LocalDate escalatedOn,
            boolean fromBelow) {
        public boolean overdue() {
            return daysLeft != null && daysLeft < 0;
        }
    }

    /** The nearest deadline first. */
    public enum TaskSort {
        DEADLINE
    }

    private static final String COLUMNS =
            "id, kind, subject_type, subject_id, args, link, raised_on, deadline, coalesce(deadline, date '9999-12-31'), escalated_on,"
                    + " account_id, role";

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    CurrentActor actor;

    @Inject
    UnitReach reach;

    @Inject
    Today today;

    @Unscoped("only tasks addressed to the signed-in account or to a role that it holds over the task's unit")
    public Page<TaskRow> mine(PageRequest<TaskSort> page) {
        var sql = Sql.of("select " + COLUMNS + " from work_item").and(addressedToMe());
        if (!page.position().isEmpty()) {
            sql.where(
                    "(coalesce(deadline, date '9999-12-31'), id) > (cast(? as date), cast(? as bigint))",
                    page.position().get(0),
                    page.position().get(1));
        }
        var keys = new ArrayList<String>();
        var rows = new ArrayList<>(sql.orderBy("coalesce(deadline, date '9999-12-31'), id")
                .limit(page.limit() + 1)
                .list(em, row -> {
                    keys.add(Cursor.after(row.day(8), row.id(0)));
                    return task(row);
                }));
        var more = rows.size() > page.limit();
        if (more) {
            rows.remove(page.limit());
        }
        return new Page<>(rows, more ? keys.get(page.limit() - 1) : null, null, page.count() ? openCount() : null);
    }

    /** An open check of mine that is closed by hand, with what was found. */
    @Unscoped("only tasks addressed to the signed-in account or to a role that it holds over the task's unit")
    public Optional<TaskRow> check(long task) {
        return Sql.of("select " + COLUMNS + " from work_item")
                .and(addressedToMe())
                .where("id = ? and kind like 'CHECK\\_%'", task)
                .first(em, this::task);
    }

    @Unscoped("counts what mine() lists")
    public long openCount() {
        return Sql.of("select count(*) from work_item").and(addressedToMe()).count(em);
    }

    @Unscoped("counts what mine() lists")
    public long overdueCount() {
        return Sql.of("select count(*) from work_item")
                .and(addressedToMe())
                .where("deadline < ?", today.date())
                .count(em);
    }

    private Sql.Condition addressedToMe() {
        var who = actor.who();
        var text = new StringBuilder("settled_at is null and (account_id = ?");
        var values = new ArrayList<Object>(List.of(who.account()));
        for (var grant : who.grants()) {
            if (grant.unit().isPresent()) {
                text.append(" or (role = ? and ").append(unitCondition("unit_id", grant, values)).append(')');
                text.append(" or (escalated_role = ? and ").append(unitCondition("escalated_unit", grant, values)).append(')');
            }
        }
        return new Sql.Condition(text.append(')').toString(), values);
    }

    private String unitCondition(String column, ActiveGrant grant, List<Object> values) {
        values.add(grant.role());
        var unit = grant.unitOrNull();
        if (grant.withSubtree() && reach.isRoot(unit, today.date())) {
            return "true";
        }
        if (!grant.withSubtree()) {
            values.add(unit);
            return column + " = ?";
        }
        values.add(Sql.ids(reach.subtree(unit, today.date())));
        return column + " = any(cast(? as bigint[]))";
    }

    /** Whether it was addressed to the reader in the first place, not only later as the superior. */
    private boolean isMine(Long account, String role) {
        var who = actor.who();
        return account != null
                ? account == who.account().value()
                : who.grants().stream().anyMatch(grant -> grant.role().name().equals(role));
    }

    private TaskRow task(Row row) {
        var arguments = new LinkedHashMap<String, String>();
        try (var reader = Json.createReader(new StringReader(row.text(4)))) {
            reader.readObject().forEach((name, value) ->
                    arguments.put(name, value instanceof JsonString text ? text.getString() : value.toString()));
        }
        var deadline = row.day(7);
        return new TaskRow(
                row.id(0),
                row.text(1),
                row.text(2),
                row.text(3),
                arguments,
                row.text(5),
                row.day(6),
                deadline,
                deadline == null ? null : deadline.toEpochDay() - today.date().toEpochDay(),
                row.day(9),
                row.day(9) != null && !isMine(row.number(10), row.text(11)));
    }
}
