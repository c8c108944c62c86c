package vn.hientai.personnel.career.procedure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.worklist.Worklist;

/** Ends a procedure without a decision; a draft of one is not to be signed any more. */
@ApplicationScoped
class ProcedureEnd {
    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    CurrentActor actor;

    @Inject
    ProcedureFiles files;

    @Inject
    Worklist worklist;

    @Inject
    Today today;

    void stop(ProcedureFile file, String reason) {
        dropDraft(file, CaseStatus.STOPPED);
        Sql.of("update procedure_case set closed_by = ?, closed_on = ?, close_reason = ?", actor.who().account(), today.date(), reason.strip())
                .where("id = ?", file.id())
                .execute(em);
        files.happened(file.id(), "STOPPED", null, reason.strip());
    }

    /** The draft goes; the procedure goes on. */
    void takeBackDraft(ProcedureFile file, String reason) {
        dropDraft(file, CaseStatus.OPEN);
        files.happened(file.id(), "DRAFT_TAKEN_BACK", null, reason.strip());
    }

    private void dropDraft(ProcedureFile file, CaseStatus status) {
        if (file.decision() != null) {
            worklist.settle("SIGN_DECISION", "Decision", file.decision().toString(), "TAKEN_BACK");
        }
        Sql.of("update procedure_case set status = ?, dropped = case when decision_id is null then dropped else dropped || decision_id end,"
                                + " decision_id = null, chosen_id = null",
                        status)
                .where("id = ?", file.id())
                .execute(em);
    }
}
