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
import vn.hientai.core.kernel.PersonId;
import vn.hientai.core.usecase.Audited;
import vn.hientai.core.usecase.UseCase;

/** Opens an account (cấp tài khoản) without a password: its owner sets one with the one-time word. */
@ApplicationScoped
@UseCase(Right.MANAGE_ACCOUNTS)
public class CreateAccount {
    public record Command(
            @Audited @NotBlank @Pattern(regexp = "[a-z0-9][a-z0-9._-]{1,62}") String username,
            @Audited @NotBlank @Size(max = 120) String displayName, PersonId person, @Size(max = 200) String email) {}

    @Inject
    Accounts accounts;

    public AccountId handle(@Valid Command command) {
        if (accounts.isTaken(command.username())) {
            throw BusinessRuleViolated.at("username", "refusal.account.taken", Map.of("username", command.username()));
        }
        if (command.person() != null && accounts.hasAccount(command.person())) {
            throw BusinessRuleViolated.at("person", "refusal.account.person-has-one", Map.of());
        }
        var account = new Account(command.username(), command.displayName(), command.person(), command.email());
        accounts.add(account);
        return account.id();
    }
}
