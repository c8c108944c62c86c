package vn.hientai.personnel.file;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import vn.hientai.core.attachment.AttachmentHolder;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.PersonId;
import vn.hientai.core.kernel.Sql;

/**
 * The papers of a personnel file (thành phần hồ sơ, minh chứng): diplomas, certificates, scans. Seen by those who may read
 * the closed part of the file and by the person; every opening stands in the person's reading log.
 */
@ApplicationScoped
class PersonAttachments implements AttachmentHolder {
    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    CurrentActor actor;

    @Inject
    StaffReach reach;

    @Inject
    ReadLog readLog;

    @Override
    public String kind() {
        return "PERSON";
    }

    @Override
    public Optional<Held> find(String reference) {
        return Sql.of("select id from person").where("code = ?", reference).first(em, row -> new PersonId(row.id(0))).flatMap(this::held);
    }

    @Override
    public Optional<Held> byId(String id) {
        return held(new PersonId(Long.parseLong(id)));
    }

    private Optional<Held> held(PersonId person) {
        var home = reach.unitOf(person);
        if (!actor.scope(Right.READ_SENSITIVE_FILE).includes(person, home)) {
            return Optional.empty();
        }
        var self = person.equals(actor.who().personOrNull());
        var editor = !self && actor.scope(Right.EDIT_FILE).includes(person, home);
        return Optional.of(new Held(person.toString(), person, self || editor, editor));
    }

    @Override
    public void opened(Held held) {
        readLog.looked(held.person(), "attachments");
    }
}
