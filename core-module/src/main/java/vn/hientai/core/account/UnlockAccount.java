package vn.hientai.core.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.AccountId;
import vn.hientai.core.usecase.Audited;
import vn.hientai.core.usecase.UseCase;

/** Opens a locked account again (mở khoá), or ends the pause after wrong attempts. */
@ApplicationScoped
@UseCase(Right.MANAGE_ACCOUNTS)
public class UnlockAccount {
    /** @param version the version that was read, or null */
    public record Command(
            @NotNull AccountId account, Integer version, @Audited @NotBlank @Size(max = 500) String reason) {}

    @Inject
    Accounts accounts;

    @Inject
    SignInLedger ledger;

    public void handle(@Valid Command command) {
        var account = accounts.toAdminister(command.account());
        account.mustBe(command.version());
        if (!ledger.forgive(account.username()) || account.isLocked()) {
            account.unlock();
        }
    }
}
