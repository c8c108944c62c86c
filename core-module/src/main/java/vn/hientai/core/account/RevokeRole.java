package vn.hientai.core.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.Forbidden;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.usecase.Audited;
import vn.hientai.core.usecase.UseCase;

/** Takes a role back at once (thu hồi vai trò); the delegator may take back what they delegated. */
@ApplicationScoped
@UseCase(Right.USE_OWN)
public class RevokeRole {
    public record Command(@NotNull Long grant, @Audited @Size(max = 500) String reason) {}

    @Inject
    CurrentActor actor;

    @Inject
    Accounts accounts;

    @Inject
    RoleGrants grants;

    @Inject
    Today today;

    public void handle(@Valid Command command) {
        var grant = grants.of(command.grant());
        var self = actor.who().account();
        if (!self.equals(grant.delegatedFrom())) {
            actor.mustHold(Right.MANAGE_ACCOUNTS);
            if (self.equals(grant.account())) {
                throw new Forbidden("refusal.account.own");
            }
            accounts.toAdminister(grant.account());
        }
        grant.revoke(self, today.instant());
    }
}
