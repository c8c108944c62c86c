package vn.hientai.personnel.career.procedure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import vn.hientai.core.attachment.AttachmentHolder;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;

/** The papers of a procedure (tài liệu, biên bản của hồ sơ quy trình): read with the case, added by whoever carries it out. */
@ApplicationScoped
class ProcedurePapers implements AttachmentHolder {
    @Inject
    ProcedureQueries procedures;

    @Inject
    CurrentActor actor;

    @Override
    public String kind() {
        return "PROCEDURE";
    }

    @Override
    public Optional<Held> find(String reference) {
        return reference.matches("\\d{1,18}") ? byId(reference) : Optional.empty();
    }

    @Override
    public Optional<Held> byId(String id) {
        return procedures.find(actor.scope(Right.READ_DECISIONS), Long.parseLong(id))
                .map(sheet -> new Held(id, null, sheet.mayAct(), sheet.mayAct()));
    }
}
