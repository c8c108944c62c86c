package vn.hientai.core.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.AccountId;
import vn.hientai.core.kernel.BusinessRuleViolated;
import vn.hientai.core.usecase.Audited;
import vn.hientai.core.usecase.UseCase;

/** Opens an account (cấp tài khoản) without a password: its owner sets one with the one-time word. */
@ApplicationScoped
@UseCase(Right.MANAGE_ACCOUNTS)
public class CreateAccount {
    /**
     * @param displayName of the person too, where the account belongs to one: code and name must fit each other
     * @param personCode officer code of the person, or null for an account without a file
     */
    public record Command(
            @Audited @NotBlank @Pattern(regexp = "[a-z0-9][a-z0-9._-]{1,62}") String username,
            @Audited @NotBlank @Size(max = 120) String displayName, @Size(max = 40) String personCode,
            @Size(max = 200) @Pattern(regexp = "[^\\s@]+@[^\\s@]+") String email) {}

    @Inject
    Accounts accounts;

    @Inject
    AccountOwners owners;

    public AccountId handle(@Valid Command command) {
        if (accounts.isTaken(command.username())) {
            throw BusinessRuleViolated.at("username", "refusal.account.taken", Map.of("username", command.username()));
        }
        var owner = command.personCode() == null ? null : owners.owner(command.personCode(), command.displayName());
        var account = owner == null
                ? new Account(command.username(), command.displayName(), null, command.email())
                : new Account(command.username(), owner.fullName(), owner.person(), command.email());
        accounts.add(account);
        return account.id();
    }
}
