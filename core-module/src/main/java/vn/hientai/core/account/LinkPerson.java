package vn.hientai.core.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.AccountId;
import vn.hientai.core.usecase.UseCase;

/** Says whose an account is (gắn tài khoản với hồ sơ), by officer code and name. It is said once and not taken back. */
@ApplicationScoped
@UseCase(Right.MANAGE_ACCOUNTS)
public class LinkPerson {
    /** @param version the version that was read, or null */
    public record Command(
            @NotNull AccountId account, Integer version, @NotBlank @Size(max = 40) String personCode,
            @NotBlank @Size(max = 120) String fullName) {}

    @Inject
    Accounts accounts;

    @Inject
    AccountOwners owners;

    @Inject
    ApiTokens tokens;

    public void handle(@Valid Command command) {
        var account = accounts.toAdminister(command.account());
        account.mustBe(command.version());
        account.belongTo(owners.owner(command.personCode(), command.fullName()).person());
        tokens.revokeAll(account.id());
    }
}
