package vn.hientai.personnel.assessment.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
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

    /** One item that waits; {@code staff} is as the system wrote it. */
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
        var items = more ? rows.subList(0, page.limit()) : rows;
        return new Page<>(items, more ? Cursor.after(items.get(items.size() - 1).id()) : null, null, null);
    }
}
