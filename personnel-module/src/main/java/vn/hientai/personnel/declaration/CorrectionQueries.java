package vn.hientai.personnel.declaration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import vn.hientai.core.identity.AccessScope;
import vn.hientai.core.kernel.Cursor;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.kernel.Page;
import vn.hientai.core.kernel.PageRequest;
import vn.hientai.core.kernel.Sql;

/** Reads of what people said about their own files. */
@ApplicationScoped
public class CorrectionQueries {
    private static final int SHOWN = 100;

    /** The longest waiting first. */
    public enum CorrectionSort {
        TOLD
    }

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    Proposals proposals;

    /** What waits for a ruling on people of the scope. */
    public Page<Proposal> waiting(AccessScope scope, PageRequest<CorrectionSort> page) {
        var sql = Proposals.select().where("p.status = 'WAITING'").and(scope.on("c.unit_id", "c.person_id"));
        if (!page.position().isEmpty()) {
            sql.where("p.id > cast(? as bigint)", page.position().get(0));
        }
        var found = proposals.list(sql.orderBy("p.id").limit(page.limit() + 1));
        var more = found.size() > page.limit();
        var items = more ? found.subList(0, page.limit()) : found;
        return new Page<>(
                items,
                more ? Cursor.after(items.get(items.size() - 1).id()) : null,
                null,
                page.count() ? waitingCount(scope) : null);
    }

    public long waitingCount(AccessScope scope) {
        return Sql.of("select count(*) from file_proposal p join staff_card c on c.person_id = p.person_id")
                .where("p.status = 'WAITING'")
                .and(scope.on("c.unit_id", "c.person_id"))
                .count(em);
    }

    /** Everything that was told about one file, newest first. */
    public List<Proposal> of(AccessScope scope, String code) {
        return proposals.list(Proposals.select()
                .where("s.code = ?", code)
                .and(scope.on("c.unit_id", "c.person_id"))
                .orderBy("p.id desc")
                .limit(SHOWN));
    }

    public Proposal get(AccessScope scope, long id) {
        return proposals.list(Proposals.select().where("p.id = ?", id).and(scope.on("c.unit_id", "c.person_id"))).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("Proposal", id));
    }
}
