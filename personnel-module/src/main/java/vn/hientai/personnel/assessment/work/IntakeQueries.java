package vn.hientai.personnel.assessment.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import vn.hientai.core.identity.AccessScope;
import vn.hientai.core.kernel.Cursor;
import vn.hientai.core.kernel.Page;
import vn.hientai.core.kernel.PageRequest;
import vn.hientai.core.kernel.Sql;

/** Reads of what other systems told and could not be matched (danh sách đối soát). */
@ApplicationScoped
public class IntakeQueries {
    /** In the order in which it was told. */
    public enum IntakeSort {
        TOLD
    }

    /** Stands for the officer code of somebody outside the reader's scope. */
    public static final String HIDDEN = "***";

    /** One item that waits; {@code staff} is as the system wrote it, or {@link #HIDDEN}. */
    public record OpenItem(
            long id, String source, String externalId, String staff, String product, String title, IntakeTasks.Problem problem, Long task,
            LocalDate toldOn) {}

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

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
        var codes = Sql.texts(items.stream().map(OpenItem::staff).toList());
        var hidden = new HashSet<>(Sql.of("select p.code from person p").where("p.code = any(cast(? as text[]))", codes)
                .list(em, row -> row.text(0)));
        hidden.removeAll(Sql.of("select c.code from staff_card c").and(scope.on("c.unit_id", "c.person_id"))
                .where("c.code = any(cast(? as text[]))", codes).list(em, row -> row.text(0)));
        return items.stream().map(item -> hidden.contains(item.staff())
                ? new OpenItem(item.id(), item.source(), item.externalId(), HIDDEN, item.product(), item.title(), item.problem(), item.task(), item.toldOn())
                : item).toList();
    }
}
