package vn.hientai.personnel.career.procedure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.NotFound;
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

    @Inject
    ProcedureFiles files;

    @Inject
    StepResolution resolution;

    public void handle(@Valid Command command) {
        var file = files.forChange(command.procedure(), command.version());
        files.mustBeOpen(file);
        var held = file.record(command.step()).orElseThrow(() -> new NotFound("Step", command.step()));
        resolution.write(file, held, command.goOn(), command.candidate(), command.note());
    }
}
