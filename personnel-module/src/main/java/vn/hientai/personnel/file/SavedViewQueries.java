package vn.hientai.personnel.file;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.kernel.Unscoped;

/** The views of lists that people saved for themselves. */
@ApplicationScoped
public class SavedViewQueries {
    /** A name and the parameters behind it. */
    public record SavedView(String name, String query) {}

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    CurrentActor actor;

    @Unscoped("reads only what the signed-in account itself saved")
    public List<SavedView> own(String page) {
        return Sql.of("select name, query from saved_view")
                .where("account_id = ?", actor.who().account())
                .where("page = ?", page)
                .orderBy("sort_order, name")
                .limit(12)
                .list(em, row -> new SavedView(row.text(0), row.text(1)));
    }
}
