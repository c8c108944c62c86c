package vn.hientai.core.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.usecase.UseCase;

/** Ends every session and token of one's own account (đăng xuất khỏi mọi thiết bị). */
@ApplicationScoped
@UseCase(Right.USE_OWN)
public class SignOutEverywhere {
    public record Command() {}

    @Inject
    CurrentActor actor;

    @Inject
    Accounts accounts;

    @Inject
    ApiTokens tokens;

    public void handle(Command command) {
        var account = accounts.of(actor.who().account());
        account.endSessions();
        tokens.revokeAll(account.id());
    }
}
