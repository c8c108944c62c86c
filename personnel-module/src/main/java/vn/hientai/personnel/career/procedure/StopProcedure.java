package vn.hientai.personnel.career.procedure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Map;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.Conflict;
import vn.hientai.core.usecase.UseCase;

/** Stops a procedure with its reason (dừng quy trình); a draft of its decision is not to be signed any more. */
@ApplicationScoped
@UseCase(Right.DRAFT_DECISION)
public class StopProcedure {
    /** @param goOn true takes back only the draft of the decision: the procedure goes on */
    public record Command(long procedure, @NotBlank @Size(max = 2000) String reason, boolean goOn, Integer version) {}

    @Inject
    ProcedureFiles files;

    @Inject
    ProcedureEnd end;

    public void handle(@Valid Command command) {
        var file = files.forChange(command.procedure(), command.version());
        if (!file.status().isOpen() || command.goOn() && file.status() != CaseStatus.DRAFTED) {
            throw new Conflict("procedure.not-open", Map.of("status", file.status()));
        }
        if (command.goOn()) {
            end.takeBackDraft(file, command.reason());
        } else {
            end.stop(file, command.reason());
        }
    }
}
