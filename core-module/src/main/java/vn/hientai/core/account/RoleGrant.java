package vn.hientai.core.account;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import vn.hientai.core.identity.ActiveGrant;
import vn.hientai.core.identity.Role;
import vn.hientai.core.kernel.AccountId;
import vn.hientai.core.kernel.Conflict;
import vn.hientai.core.kernel.EffectivePeriod;
import vn.hientai.core.kernel.OrgUnitId;

/** A role given to an account over a unit for some days (phân vai trò). Never edited: revoked, and another given. */
@Entity
@Table(name = "role_grant")
public class RoleGrant {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "account_id", nullable = false, updatable = false)
    private AccountId account;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    private Role role;

    @Column(name = "unit_id", updatable = false)
    private OrgUnitId unit;

    @Column(name = "with_subtree", nullable = false, updatable = false)
    private boolean withSubtree;

    @Embedded
    private EffectivePeriod period;

    @Column(name = "granted_by", updatable = false)
    private AccountId grantedBy;

    @Column(name = "granted_at", nullable = false, updatable = false)
    private Instant grantedAt;

    @Column(name = "delegated_from", updatable = false)
    private AccountId delegatedFrom;

    @Column(updatable = false)
    private String reason;

    @Column(name = "revoked_at")
    private Instant revokedAt;

    @Column(name = "revoked_by")
    private AccountId revokedBy;

    protected RoleGrant() {}

    RoleGrant(AccountId account, ActiveGrant what, EffectivePeriod period, AccountId by, Instant at, String reason) {
        this.account = account;
        this.role = what.role();
        this.unit = what.unitOrNull();
        this.withSubtree = what.withSubtree();
        this.period = period;
        this.grantedBy = by;
        this.grantedAt = at;
        this.reason = reason;
    }

    /** For an absence: counts only while the delegator holds the role. */
    static RoleGrant delegated(
            AccountId from, AccountId to, ActiveGrant what, EffectivePeriod period, Instant at, String reason) {
        var grant = new RoleGrant(to, what, period, from, at, reason);
        grant.delegatedFrom = from;
        return grant;
    }

    long id() {
        return id;
    }

    AccountId account() {
        return account;
    }

    AccountId delegatedFrom() {
        return delegatedFrom;
    }

    void revoke(AccountId by, Instant at) {
        if (revokedAt != null) {
            throw new Conflict("refusal.grant.revoked-already", Map.of());
        }
        revokedAt = at;
        revokedBy = by;
    }
}
