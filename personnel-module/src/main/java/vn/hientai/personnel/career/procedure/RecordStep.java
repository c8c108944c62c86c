package vn.hientai.personnel.career.procedure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.BusinessRuleViolated;
import vn.hientai.core.kernel.Conflict;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.usecase.UseCase;
import vn.hientai.personnel.career.procedure.ProcedureFile.Held;
import vn.hientai.personnel.career.procedure.rule.Step;
import vn.hientai.personnel.career.procedure.rule.StepCount;
import vn.hientai.personnel.career.procedure.rule.StepResult;
import vn.hientai.personnel.career.procedure.rule.StepResult.Outcome;

/**
 * Records a step as it was held (ghi kết quả bước): the day, who came, the totals of the ballot; the law says what
 * follows. A record is never changed: a correction supersedes it, with its reason, as long as no later step was held.
 */
@ApplicationScoped
@UseCase(Right.DRAFT_DECISION)
public class RecordStep {
    /** @param correction reason why an earlier record of the step no longer counts, or null */
    public record Command(
            long procedure, @NotBlank String step, @NotNull LocalDate heldOn, @NotNull StepCount count, @Size(max = 4000) String note,
            @Size(max = 2000) String correction, Integer version) {}

    @Inject
    ProcedureFiles files;

    @Inject
    StepDesk desk;

    public StepResult handle(@Valid Command command) {
        var file = files.forChange(command.procedure(), command.version());
        files.mustBeOpen(file);
        var step = file.step(command.step());
        if (step == null || step.isDecision()) {
            throw new NotFound("Step", command.step());
        }
        mustBeRecordable(file, step, file.record(step.code()).orElse(null), command.correction());
        return desk.hold(file, step, command.heldOn(), command.count(), command.note(), command.correction());
    }

    private static void mustBeRecordable(ProcedureFile file, Step step, Held earlier, String correction) {
        var later = file.records().stream().anyMatch(one -> file.step(one.code()).number() > step.number());
        if (later) {
            throw new Conflict("procedure.later-step-held", Map.of("step", step.number()));
        }
        if (earlier != null && earlier.outcome() != Outcome.NO_QUORUM && (correction == null || correction.isBlank())) {
            throw BusinessRuleViolated.at("correction", "procedure.correction-needs-reason", Map.of());
        }
    }
}
