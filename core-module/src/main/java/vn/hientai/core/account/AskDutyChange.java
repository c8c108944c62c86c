package vn.hientai.core.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.DutyRule;
import vn.hientai.core.identity.Right;
import vn.hientai.core.usecase.Audited;
import vn.hientai.core.usecase.UseCase;

/** Asks that a rule of separated duties be applied or no longer applied; nothing changes before another confirms it. */
@ApplicationScoped
@UseCase(Right.DRAFT_POLICY)
public class AskDutyChange {
    public record Command(
            @NotNull DutyRule rule, boolean active, @Audited @NotBlank @Size(max = 500) String reason, int version) {}

    @Inject
    CurrentActor actor;

    @Inject
    DutyRules rules;

    public void handle(@Valid Command command) {
        rules.ask(command.rule(), command.active(), actor.who().account(), command.reason(), command.version());
    }
}
