package vn.hientai.core.policy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.Map;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.Conflict;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.usecase.UseCase;

/** A draft is refused by who may confirm it (từ chối dự thảo); it stays as history with the reason. */
@ApplicationScoped
@UseCase(Right.CONFIRM_POLICY)
public class RejectParameterDraft {
    public record Command(@Positive long parameter, @NotBlank @Size(max = 1000) String reason) {}

    @Inject
    CurrentActor actor;

    @Inject
    PolicyRows rows;

    @Inject
    Today today;

    public void handle(@Valid Command command) {
        if (!rows.get(command.parameter()).status().equals("DRAFT")) {
            throw new Conflict("policy.not-awaiting", Map.of());
        }
        rows.close(command.parameter(), "REJECTED", actor.who().account(), today.instant(), command.reason());
    }
}
