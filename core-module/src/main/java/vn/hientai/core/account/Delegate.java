package vn.hientai.core.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.identity.Role;
import vn.hientai.core.kernel.BusinessRuleViolated;
import vn.hientai.core.kernel.Forbidden;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.usecase.Audited;
import vn.hientai.core.usecase.UseCase;

/** Hands one's own role to another for an absence (uỷ quyền), from a first to a last day, with the reason. */
@ApplicationScoped
@UseCase(Right.USE_OWN)
public class Delegate {
    private static final int LONGEST_DAYS = 92;

    public record Command(
            @Audited @NotBlank String toUsername, @NotNull Role role, @NotNull LocalDate from, @NotNull LocalDate lastDay,
            @Audited @NotBlank @Size(max = 500) String reason) {}

    @Inject
    CurrentActor actor;

    @Inject
    Accounts accounts;

    @Inject
    RoleGrants grants;

    @Inject
    Today today;

    public void handle(@Valid Command command) {
        var self = actor.who().account();
        var other = accounts.byName(command.toUsername());
        if (other.id().equals(self)) {
            throw new Forbidden("refusal.grant.to-oneself");
        }
        if (other.isLocked()) {
            throw BusinessRuleViolated.at("toUsername", "refusal.delegation.locked", Map.of());
        }
        if (!command.role().mayBeDelegated()) {
            throw BusinessRuleViolated.at("role", "refusal.delegation.role", Map.of("role", command.role()));
        }
        if (command.from().isBefore(today.date()) || command.lastDay().isAfter(command.from().plusDays(LONGEST_DAYS))) {
            throw BusinessRuleViolated.at("lastDay", "refusal.delegation.days", Map.of("most", LONGEST_DAYS));
        }
        var period = Days.period(command.from(), command.lastDay());
        grants.mustStayApart(other.id(), command.role());
        var own = grants.ownInForce(self, command.role());
        if (own.isEmpty()) {
            throw new Forbidden("refusal.delegation.not-held");
        }
        own.forEach(what ->
                grants.add(RoleGrant.delegated(self, other.id(), what, period, today.instant(), command.reason())));
    }
}
