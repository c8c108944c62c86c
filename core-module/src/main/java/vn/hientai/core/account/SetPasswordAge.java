package vn.hientai.core.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Optional;
import vn.hientai.core.identity.Right;
import vn.hientai.core.usecase.UseCase;

/** Says after how many days a password must be changed (thời hạn mật khẩu), or that it never must. */
@ApplicationScoped
@UseCase(Right.MANAGE_ACCOUNTS)
public class SetPasswordAge {
    /** @param days null for never */
    public record Command(@Min(30) @Max(3650) Integer days, int version) {}

    @Inject
    AccountRules rules;

    public void handle(@Valid Command command) {
        rules.set(Optional.ofNullable(command.days()), command.version());
    }
}
