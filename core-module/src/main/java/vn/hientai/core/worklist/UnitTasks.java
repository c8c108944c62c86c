package vn.hientai.core.worklist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Set;
import vn.hientai.core.kernel.OrgUnitId;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.kernel.Unscoped;

/** The open tasks that wait for whoever plays a role over a unit, and their passing to its successor. */
@ApplicationScoped
public class UnitTasks {
    private static final String OPEN = "unit_id = any(cast(? as bigint[])) and settled_at is null";

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Unscoped("a bare number")
    public long open(Set<Long> units) {
        return Sql.of("select count(*) from work_item").where(OPEN, Sql.ids(units)).count(em);
    }

    public int pass(OrgUnitId from, OrgUnitId to) {
        return Sql.of("update work_item set unit_id = ?", to).where(OPEN, Sql.ids(Set.of(from.value()))).execute(em);
    }
}
