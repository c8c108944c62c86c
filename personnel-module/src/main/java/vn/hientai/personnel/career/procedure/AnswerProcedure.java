package vn.hientai.personnel.career.procedure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Map;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.Conflict;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.usecase.UseCase;
import vn.hientai.personnel.career.procedure.rule.StepCount;

/**
 * The authority's own answer (ý kiến của cấp có thẩm quyền): it agrees that the procedure be held or does not, or says
 * what follows where a vote was reported to it. What it does not agree to ends the procedure, with its reason.
 */
@ApplicationScoped
@UseCase(Right.SIGN_DECISION)
public class AnswerProcedure {
    /** @param candidate who goes on, where a vote left several */
    public record Command(long procedure, boolean agreed, Long candidate, @NotBlank @Size(max = 2000) String note, Integer version) {}

    @Inject
    ProcedureFiles files;

    @Inject
    StepDesk desk;

    @Inject
    StepResolution resolution;

    @Inject
    ProcedureEnd end;

    @Inject
    Today today;

    public void handle(@Valid Command command) {
        var file = files.forChange(command.procedure(), command.version(), Right.SIGN_DECISION);
        files.mustBeOpen(file);
        if (!file.waitsForAuthority()) {
            throw new Conflict("procedure.nothing-to-resolve", Map.of());
        }
        var step = file.current();
        var held = file.record(step.code()).orElse(null);
        if (held != null) {
            resolution.write(file, held, command.agreed(), command.candidate(), command.note());
        } else if (command.agreed()) {
            desk.hold(file, step, today.date(), StepCount.NOTHING, command.note(), null);
        } else {
            end.stop(file, command.note());
        }
    }
}
