package vn.hientai.core.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Map;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.BusinessRuleViolated;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.usecase.UseCase;

/** Changes one's own password (đổi mật khẩu); every other session and every token ends. */
@ApplicationScoped
@UseCase(Right.USE_OWN)
public class ChangePassword {
    public record Command(@NotNull String current, @NotNull String password) {}

    @Inject
    CurrentActor actor;

    @Inject
    Accounts accounts;

    @Inject
    ApiTokens tokens;

    @Inject
    Today today;

    /** The account's new epoch, for the session that goes on. */
    public int handle(@Valid Command command) {
        var account = accounts.of(actor.who().account());
        if (!account.hasPassword(command.current())) {
            throw BusinessRuleViolated.at("current", "refusal.password.current-wrong", Map.of());
        }
        if (command.current().equals(command.password())) {
            throw BusinessRuleViolated.at("password", "refusal.password.same", Map.of());
        }
        account.takePassword(command.password(), today.instant(), false);
        tokens.revokeAll(account.id());
        return account.sessionEpoch();
    }
}
