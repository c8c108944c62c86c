package vn.hientai.core.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Map;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.BusinessRuleViolated;
import vn.hientai.core.usecase.UseCase;

/** Stops asking for one-time codes; needs the password once more. */
@ApplicationScoped
@UseCase(Right.USE_OWN)
public class DisableTotp {
    public record Command(@NotNull String password) {}

    @Inject
    CurrentActor actor;

    @Inject
    Accounts accounts;

    @Inject
    RecoveryCodes recovery;

    public void handle(@Valid Command command) {
        var account = accounts.of(actor.who().account());
        if (!account.hasPassword(command.password())) {
            throw BusinessRuleViolated.at("password", "refusal.password.current-wrong", Map.of());
        }
        account.stopAskingForCode();
        recovery.drop(account.id());
    }
}
