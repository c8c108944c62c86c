package vn.hientai.core.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.DutyRule;
import vn.hientai.core.identity.Right;
import vn.hientai.core.usecase.UseCase;

/** Confirms the change of a rule of separated duties that another asked for, or drops it. */
@ApplicationScoped
@UseCase(Right.CONFIRM_POLICY)
public class DecideDutyChange {
    public record Command(@NotNull DutyRule rule, boolean agreed, int version) {}

    @Inject
    CurrentActor actor;

    @Inject
    DutyRules rules;

    public void handle(@Valid Command command) {
        rules.decide(command.rule(), command.agreed(), actor.who().account(), command.version());
    }
}
