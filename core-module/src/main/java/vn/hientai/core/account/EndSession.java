package vn.hientai.core.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.usecase.UseCase;

/** Ends one session of one's own account (chấm dứt một phiên đăng nhập), such as that of a lost telephone. */
@ApplicationScoped
@UseCase(Right.USE_OWN)
public class EndSession {
    public record Command(long session) {}

    @Inject
    CurrentActor actor;

    @Inject
    AccountSessions sessions;

    public void handle(Command command) {
        sessions.end(actor.who().account(), command.session());
    }
}
