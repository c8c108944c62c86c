package vn.hientai.core.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import vn.hientai.core.attachment.AttachmentHolder;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.OrgUnitId;
import vn.hientai.core.kernel.Row;
import vn.hientai.core.kernel.Sql;

/**
 * The papers of a decision (hồ sơ kèm quyết định): read with the decision; added by its agency until it is annulled, for
 * the signed scan comes after the signature; taken off only while it is a draft.
 */
@ApplicationScoped
class DecisionAttachments implements AttachmentHolder {
    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    CurrentActor actor;

    @Override
    public String kind() {
        return "DECISION";
    }

    @Override
    public Optional<Held> find(String reference) {
        return reference.matches("\\d{1,18}") ? byId(reference) : Optional.empty();
    }

    @Override
    public Optional<Held> byId(String id) {
        if (!actor.holds(Right.READ_DECISIONS)) {
            return Optional.empty();
        }
        return Sql.of("select d.agency_id, d.status from decision d")
                .and(actor.scope(Right.READ_DECISIONS).on("d.agency_id", null))
                .where("d.id = ?", Long.valueOf(id))
                .first(em, row -> held(id, row));
    }

    private Held held(String id, Row row) {
        var agency = new OrgUnitId(row.id(0));
        var status = row.code(1, DecisionStatus.class);
        var theirs = actor.scope(Right.DRAFT_DECISION).includesUnit(agency) || actor.scope(Right.SIGN_DECISION).includesUnit(agency);
        return new Held(id, null, theirs && status != DecisionStatus.ANNULLED, theirs && status == DecisionStatus.DRAFT);
    }
}
