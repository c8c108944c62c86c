package vn.hientai.core.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.Map;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.BusinessRuleViolated;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.usecase.UseCase;

/** Asks for a one-time code at each sign-in from now on (xác thực hai bước), once a first code was right. */
@ApplicationScoped
@UseCase(Right.USE_OWN)
public class EnableTotp {
    /** @param secret as {@link Totp#newSecret} made it and the telephone read it */
    public record Command(@NotNull @Pattern(regexp = "[A-Z2-7]{32}") String secret, @NotBlank String code) {}

    @Inject
    CurrentActor actor;

    @Inject
    Accounts accounts;

    @Inject
    RecoveryCodes recovery;

    @Inject
    Today today;

    /** The recovery codes, told only now. */
    public List<String> handle(@Valid Command command) {
        var account = accounts.of(actor.who().account());
        if (account.asksForCode()) {
            throw new BusinessRuleViolated("refusal.totp.on-already");
        }
        if (Totp.stepOf(command.secret(), command.code(), today.instant()).isEmpty()) {
            throw BusinessRuleViolated.at("code", "refusal.totp.wrong", Map.of());
        }
        account.askForCode(command.secret());
        return recovery.renew(account.id());
    }
}
