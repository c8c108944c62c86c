package vn.hientai.core.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.hientai.core.identity.ActiveGrant;
import vn.hientai.core.identity.DutyRule;
import vn.hientai.core.identity.DutySeparation;
import vn.hientai.core.identity.Role;
import vn.hientai.core.kernel.AccountId;
import vn.hientai.core.kernel.BusinessRuleViolated;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.kernel.OrgUnitId;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.kernel.Today;

/** The roles given. */
@ApplicationScoped
class RoleGrants {
    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    Today today;

    @Inject
    DutySeparation duties;

    long add(RoleGrant grant) {
        em.persist(grant);
        em.flush();
        return grant.id();
    }

    RoleGrant of(long id) {
        return Optional.ofNullable(em.find(RoleGrant.class, id)).orElseThrow(() -> new NotFound(RoleGrant.class, id));
    }

    /** What the account holds of the role today in its own name. */
    List<ActiveGrant> ownInForce(AccountId account, Role role) {
        return Sql.of("select unit_id, with_subtree from role_grant")
                .where("account_id = ?", account)
                .where("role = ?", role)
                .where("delegated_from is null and revoked_at is null")
                .where("valid_from <= ? and ? < valid_until", today.date(), today.date())
                .list(em, row -> new ActiveGrant(
                        role, row.number(0) == null ? null : new OrgUnitId(row.number(0)), row.yes(1)));
    }

    /** Whoever runs the machine reads no files: administrator and readers of personnel data are different people. */
    void mustStayApart(AccountId account, Role wanted) {
        if (duties.applies(DutyRule.ADMIN_READS_PERSONNEL) && held(account).stream().anyMatch(held -> clash(held, wanted))) {
            throw BusinessRuleViolated.at("role", "refusal.grant.administrator-apart", Map.of());
        }
    }

    private List<Role> held(AccountId account) {
        return Sql.of("select distinct role from role_grant")
                .where("account_id = ?", account)
                .where("revoked_at is null")
                .where("valid_until > ?", today.date())
                .list(em, row -> row.code(0, Role.class));
    }

    private static boolean clash(Role held, Role wanted) {
        return held == Role.ADMINISTRATOR && wanted.readsPersonnel() || wanted == Role.ADMINISTRATOR && held.readsPersonnel();
    }
}
