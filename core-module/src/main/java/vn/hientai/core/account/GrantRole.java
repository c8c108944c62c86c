package vn.hientai.core.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import vn.hientai.core.identity.ActiveGrant;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.identity.Role;
import vn.hientai.core.kernel.AccountId;
import vn.hientai.core.kernel.BusinessRuleViolated;
import vn.hientai.core.kernel.Forbidden;
import vn.hientai.core.kernel.OrgUnitId;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.usecase.Audited;
import vn.hientai.core.usecase.UseCase;

/** Gives a role over a unit for some days (phân vai trò). Nobody gives one to themselves. */
@ApplicationScoped
@UseCase(Right.MANAGE_ACCOUNTS)
public class GrantRole {
    /** @param lastDay last day of the role, or null for as long as it is not revoked */
    public record Command(
            @NotNull AccountId account, @NotNull Role role, OrgUnitId unit, boolean withSubtree, @NotNull LocalDate from,
            LocalDate lastDay, @Audited @Size(max = 500) String reason) {}

    @Inject
    CurrentActor actor;

    @Inject
    Accounts accounts;

    @Inject
    RoleGrants grants;

    @Inject
    Today today;

    /** Answers the number of the grant. */
    public long handle(@Valid Command command) {
        if (command.account().equals(actor.who().account())) {
            throw new Forbidden("refusal.grant.to-oneself");
        }
        if (command.role().needsUnit() && command.unit() == null) {
            throw BusinessRuleViolated.at("unit", "refusal.grant.unit-needed", Map.of("role", command.role()));
        }
        if (command.from().isBefore(today.date())) {
            throw BusinessRuleViolated.at("from", "refusal.grant.in-the-past", Map.of("today", today.date()));
        }
        var period = Days.period(command.from(), command.lastDay());
        accounts.toAdminister(command.account());
        if (command.unit() != null) {
            actor.mustReachUnit(Right.MANAGE_ACCOUNTS, command.unit());
        } else if (!actor.scope(Right.MANAGE_ACCOUNTS).isEverything()) {
            throw BusinessRuleViolated.at("unit", "refusal.grant.unit-needed", Map.of("role", command.role()));
        }
        grants.mustStayApart(command.account(), command.role());
        var what = new ActiveGrant(command.role(), command.unit(), command.withSubtree());
        return grants.add(new RoleGrant(command.account(), what, period, actor.who().account(), today.instant(), command.reason()));
    }
}
