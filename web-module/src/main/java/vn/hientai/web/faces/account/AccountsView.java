package vn.hientai.web.faces.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.hientai.core.account.AccountQueries;
import vn.hientai.core.account.AccountQueries.AccountRow;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.identity.Role;
import vn.hientai.core.kernel.Page;
import vn.hientai.core.kernel.PageRequest;

/** The list of accounts; its whole state is in the address. */
@Named
@RequestScoped
public class AccountsView {
    @Inject
    CurrentActor actor;

    @Inject
    AccountQueries accounts;

    private String query;
    private Role role;
    private boolean locked;
    private String after;
    private Page<AccountRow> page;

    public void open() {
        actor.mustHold(Right.MANAGE_ACCOUNTS);
        page = accounts.list(
                actor.scope(Right.MANAGE_ACCOUNTS),
                new AccountQueries.Filter(query, role, locked ? Boolean.TRUE : null),
                new PageRequest<>(PageRequest.DEFAULT_LIMIT, after, AccountQueries.AccountSort.USERNAME, false, true));
    }

    public Page<AccountRow> getPage() {
        return page;
    }

    public List<Role> getRoles() {
        return List.of(Role.values());
    }

    public boolean isFiltered() {
        return query != null || role != null || locked;
    }

    public String getQuery() {
        return query;
    }

    public void setQuery(String query) {
        this.query = query;
    }

    public Role getRole() {
        return role;
    }

    public void setRole(Role role) {
        this.role = role;
    }

    public boolean isLocked() {
        return locked;
    }

    public void setLocked(boolean locked) {
        this.locked = locked;
    }

    public String getAfter() {
        return after;
    }

    public void setAfter(String after) {
        this.after = after;
    }
}
