package vn.hientai.core.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.AccountId;
import vn.hientai.core.usecase.Audited;
import vn.hientai.core.usecase.UseCase;

/** Makes the word with which an account's owner sets a new password, once, within a day (cấp lại mật khẩu). */
@ApplicationScoped
@UseCase(Right.MANAGE_ACCOUNTS)
public class ResetPassword {
    /** @param version the version that was read, or null */
    public record Command(
            @NotNull AccountId account, Integer version, @Audited @NotBlank @Size(max = 500) String reason) {}

    @Inject
    CurrentActor actor;

    @Inject
    Accounts accounts;

    @Inject
    PasswordResets resets;

    /** The word, told only now, to be handed to the owner. */
    public String handle(@Valid Command command) {
        var account = accounts.toAdminister(command.account());
        account.mustBe(command.version());
        return resets.issue(account.id(), actor.who().account());
    }
}
