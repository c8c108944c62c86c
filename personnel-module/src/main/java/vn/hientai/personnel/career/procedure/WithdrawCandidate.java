package vn.hientai.personnel.career.procedure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.usecase.UseCase;

/** Takes a candidate out of the procedure with a reason (rút khỏi danh sách nhân sự). */
@ApplicationScoped
@UseCase(Right.DRAFT_DECISION)
public class WithdrawCandidate {
    public record Command(long procedure, long candidate, @NotBlank @Size(max = 2000) String reason, Integer version) {}

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    CurrentActor actor;

    @Inject
    ProcedureFiles files;

    @Inject
    Today today;

    public void handle(@Valid Command command) {
        var file = files.forChange(command.procedure(), command.version());
        files.mustBeOpen(file);
        var candidate = file.standing().stream().filter(one -> one.id() == command.candidate()).findFirst()
                .orElseThrow(() -> new NotFound("Candidate", command.candidate()));
        Sql.of("update procedure_candidate set withdrawn_on = ?, withdrawn_by = ?, withdraw_reason = ?",
                        today.date(), actor.who().account(), command.reason().strip())
                .where("id = ?", candidate.id())
                .execute(em);
        files.happened(file.id(), "CANDIDATE_WITHDRAWN", null, candidate.fullName() + ": " + command.reason().strip());
    }
}
