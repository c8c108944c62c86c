package vn.hientai.web.faces.account;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.hientai.core.account.AccountQueries;
import vn.hientai.core.account.AccountQueries.AccountRow;
import vn.hientai.core.account.AccountQueries.GrantRow;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.account.GrantRole;
import vn.hientai.core.account.LinkPerson;
import vn.hientai.core.account.LockAccount;
import vn.hientai.core.account.ResetPassword;
import vn.hientai.core.account.RevokeRole;
import vn.hientai.core.identity.Right;
import vn.hientai.core.identity.Role;
import vn.hientai.core.account.UnlockAccount;
import vn.hientai.core.kernel.AccountId;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.kernel.OrgUnitId;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.organisation.OrgTrees;
import vn.hientai.web.faces.support.Notices;

/** One account: its roles through time, and what an administrator may do with it. */
@Named
@ViewScoped
public class AccountView implements Serializable {
    @Inject
    transient CurrentActor actor;

    @Inject
    transient AccountQueries accounts;

    @Inject
    transient OrgTrees trees;

    @Inject
    transient Today today;

    @Inject
    transient GrantRole grantRole;

    @Inject
    transient RevokeRole revokeRole;

    @Inject
    transient LockAccount lockAccount;

    @Inject
    transient UnlockAccount unlockAccount;

    @Inject
    transient ResetPassword resetPassword;

    @Inject
    transient LinkPerson linkPerson;

    @Inject
    transient Notices notices;

    private long id;
    private Role role;
    private String unit;
    private boolean withSubtree = true;
    private LocalDate from;
    private LocalDate lastDay;
    private String reason;
    private String personCode;
    private String fullName;
    private String word;
    private transient AccountRow account;

    public void open() {
        from = today.date();
        getAccount();
    }

    public AccountRow getAccount() {
        if (account == null) {
            account = accounts.find(actor.scope(Right.MANAGE_ACCOUNTS), new AccountId(id))
                    .orElseThrow(() -> new NotFound("Account", id));
        }
        return account;
    }

    public List<GrantRow> getGrants() {
        return accounts.grants(actor.scope(Right.MANAGE_ACCOUNTS), new AccountId(id));
    }

    public List<Role> getRoles() {
        return List.of(Role.values());
    }

    public String grant() {
        return done("account.granted", () -> grantRole.handle(new GrantRole.Command(
                new AccountId(id), role, unitId(), withSubtree, from, lastDay, reason)));
    }

    private OrgUnitId unitId() {
        if (unit == null || unit.isBlank()) {
            return null;
        }
        return trees.on(today.date()).find(unit.strip()).map(node -> node.id()).orElseThrow(() -> new NotFound("Unit", unit));
    }

    public String revoke(long grant) {
        return done("account.revoked", () -> revokeRole.handle(new RevokeRole.Command(grant, reason)));
    }

    public String lock() {
        return done("account.locked", () -> lockAccount.handle(new LockAccount.Command(new AccountId(id), null, reason)));
    }

    public String unlock() {
        return done("account.unlocked", () -> unlockAccount.handle(new UnlockAccount.Command(new AccountId(id), null, reason)));
    }

    public String link() {
        return done("account.linked-now", () -> linkPerson.handle(
                new LinkPerson.Command(new AccountId(id), null, personCode, fullName)));
    }

    /** The word shows once, on this page only. */
    public String reset() {
        account = null;
        Attempt.succeeds(notices, () -> word = resetPassword.handle(new ResetPassword.Command(new AccountId(id), null, reason)));
        return null;
    }

    private String done(String key, Runnable act) {
        var username = getAccount().username();
        if (!Attempt.succeeds(notices, act)) {
            return null;
        }
        notices.done(key, Map.of("username", username));
        return "/admin/account?faces-redirect=true&id=" + id;
    }

    public String getWord() {
        return word;
    }

    public String getPersonCode() {
        return personCode;
    }

    public void setPersonCode(String personCode) {
        this.personCode = personCode;
    }

    public String getFullName() {
        return fullName;
    }

    public void setFullName(String fullName) {
        this.fullName = fullName;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public Role getRole() {
        return role;
    }

    public void setRole(Role role) {
        this.role = role;
    }

    public String getUnit() {
        return unit;
    }

    public void setUnit(String unit) {
        this.unit = unit;
    }

    public boolean isWithSubtree() {
        return withSubtree;
    }

    public void setWithSubtree(boolean withSubtree) {
        this.withSubtree = withSubtree;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public LocalDate getLastDay() {
        return lastDay;
    }

    public void setLastDay(LocalDate lastDay) {
        this.lastDay = lastDay;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
