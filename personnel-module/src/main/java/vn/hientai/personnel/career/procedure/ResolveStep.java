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
import vn.hientai.core.kernel.BusinessRuleViolated;
import vn.hientai.core.kernel.Conflict;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.usecase.UseCase;

/**
 * Enters what the head, or the authority that was reported to, has decided where the vote left it to them (ý kiến của
 * người đứng đầu, cấp có thẩm quyền).
 */
@ApplicationScoped
@UseCase(Right.DRAFT_DECISION)
public class ResolveStep {
    /** @param candidate who goes on, where the procedure goes on */
    public record Command(
            long procedure, @NotBlank String step, boolean goOn, Long candidate, @NotBlank @Size(max = 2000) String note, Integer version) {}

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
        var held = file.record(command.step()).orElseThrow(() -> new NotFound("Step", command.step()));
        if (!held.waits()) {
            throw new Conflict("procedure.nothing-to-resolve", Map.of());
        }
        var candidate = command.goOn() ? chosen(file, held, command.candidate()) : null;
        Sql.of("update procedure_step set resolution = ?, resolved_for = cast(? as bigint), resolution_note = ?, resolved_on = ?, resolved_by = ?",
                        command.goOn() ? "GO_ON" : "STOP", candidate, command.note().strip(), today.date(), actor.who().account())
                .where("id = ?", held.id())
                .execute(em);
        files.happened(file.id(), "STEP_RESOLVED", held.code(), command.note().strip());
    }

    private static Long chosen(ProcedureFile file, ProcedureFile.Held held, Long wanted) {
        var able = held.votes().stream().map(ProcedureFile.Vote::candidate).toList();
        var most = held.votes().stream().mapToInt(ProcedureFile.Vote::agreed).max().orElse(0);
        var level = held.votes().stream().filter(one -> one.agreed() == most).map(ProcedureFile.Vote::candidate).toList();
        if (wanted == null && able.size() == 1) {
            return able.get(0);
        }
        if (wanted == null || !level.contains(wanted)) {
            throw BusinessRuleViolated.at("candidate", "procedure.choose-one-of-the-highest", Map.of());
        }
        return wanted;
    }
}
