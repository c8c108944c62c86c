package vn.hientai.personnel.career.mobility;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.Conflict;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.kernel.OrgUnitId;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.kernel.StaleEdit;

/** The register of sensitive posts as it is kept; changed by one writer at a time. */
@ApplicationScoped
class Register {
    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    CurrentActor actor;

    @Inject
    RotationDues dues;

    /** @param ended whether it was taken off the register already */
    record Entry(long id, OrgUnitId unit, String field, LocalDate validFrom, boolean ended, int version) {}

    /** Opened for a change by someone who reaches its unit. */
    Entry forChange(long id, Integer version) {
        var entry = Sql.of("select id, unit_id, field, valid_from, ended_on is not null, version from sensitive_post where id = ? for update", id)
                .first(em, row -> new Entry(row.id(0), new OrgUnitId(row.id(1)), row.text(2), row.day(3), row.yes(4), row.whole(5)))
                .orElseThrow(() -> new NotFound("SensitivePost", id));
        actor.mustReachUnit(Right.EDIT_FILE, entry.unit());
        if (version != null && version != entry.version()) {
            throw new StaleEdit("sensitive-post");
        }
        if (entry.ended()) {
            throw new Conflict("sensitive.ended", Map.of());
        }
        return entry;
    }

    /** Another version than before; who is due is reckoned anew. */
    void changed(long id) {
        Sql.of("update sensitive_post set version = version + 1").where("id = ?", id).execute(em);
        dues.reckon(List.of(id));
    }
}
