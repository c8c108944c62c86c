package vn.hientai.personnel.competency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.Forbidden;
import vn.hientai.core.usecase.Audited;
import vn.hientai.core.usecase.UseCase;
import vn.hientai.core.worklist.Worklist;

/** Takes a draft back, or refuses it (rút, không phê duyệt dự thảo); it stays readable with the reason. */
@ApplicationScoped
@UseCase(Right.USE_OWN)
public class WithdrawFramework {
    public record Command(@Audited @NotBlank String code, int version, @NotBlank @Size(max = 1000) String reason) {}

    @Inject
    CurrentActor actor;

    @Inject
    Frameworks frameworks;

    @Inject
    Worklist worklist;

    public void handle(@Valid @NotNull Command command) {
        var draft = frameworks.lock(command.code(), command.version());
        if (!draft.by().equals(actor.who().account()) && !actor.holds(Right.APPROVE_FRAMEWORK)) {
            throw new Forbidden("refusal.no-right");
        }
        frameworks.withdraw(draft.id(), command.reason().strip());
        worklist.settle(DraftFramework.TASK, DraftFramework.SUBJECT, command.code(), "WITHDRAWN");
    }
}
