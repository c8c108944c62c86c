package vn.hientai.personnel.career.procedure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Map;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.Conflict;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.usecase.UseCase;
import vn.hientai.core.worklist.Worklist;

/** Stops a procedure with its reason (dừng quy trình); a draft of its decision is not to be signed any more. */
@ApplicationScoped
@UseCase(Right.DRAFT_DECISION)
public class StopProcedure {
    /** @param goOn true takes back only the draft of the decision: the procedure goes on */
    public record Command(long procedure, @NotBlank @Size(max = 2000) String reason, boolean goOn, Integer version) {}

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

    public void handle(@Valid Command command) {
        var file = files.forChange(command.procedure(), command.version());
        if (!file.status().isOpen() || command.goOn() && file.status() != CaseStatus.DRAFTED) {
            throw new Conflict("procedure.not-open", Map.of("status", file.status()));
        }
        if (file.decision() != null) {
            worklist.settle("SIGN_DECISION", "Decision", file.decision().toString(), "TAKEN_BACK");
        }
        Sql.of("update procedure_case set status = ?, dropped = case when decision_id is null then dropped else dropped || decision_id end,"
                                + " decision_id = null, chosen_id = null",
                        command.goOn() ? CaseStatus.OPEN : CaseStatus.STOPPED)
                .where("id = ?", file.id())
                .execute(em);
        if (!command.goOn()) {
            Sql.of("update procedure_case set closed_by = ?, closed_on = ?, close_reason = ?",
                            actor.who().account(), today.date(), command.reason().strip())
                    .where("id = ?", file.id())
                    .execute(em);
        }
        files.happened(file.id(), command.goOn() ? "DRAFT_TAKEN_BACK" : "STOPPED", null, command.reason().strip());
    }
}
