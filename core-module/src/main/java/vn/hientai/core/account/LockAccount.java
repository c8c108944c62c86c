package vn.hientai.core.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.AccountId;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.usecase.Audited;
import vn.hientai.core.usecase.UseCase;

/** Locks an account (khoá tài khoản): every session and token of it ends at once. */
@ApplicationScoped
@UseCase(Right.MANAGE_ACCOUNTS)
public class LockAccount {
    /** @param version the version that was read, or null */
    public record Command(
            @NotNull AccountId account, Integer version, @Audited @NotBlank @Size(max = 500) String reason) {}

    @Inject
    Accounts accounts;

    @Inject
    ApiTokens tokens;

    @Inject
    Today today;

    public void handle(@Valid Command command) {
        var account = accounts.toAdminister(command.account());
        account.mustBe(command.version());
        account.lock(today.date());
        tokens.revokeAll(command.account());
    }
}
