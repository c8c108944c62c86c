package vn.hientai.core.worklist;

import vn.hientai.core.identity.Role;
import vn.hientai.core.kernel.AccountId;
import vn.hientai.core.kernel.OrgUnitId;

/** To whom a task goes: one account, or whoever plays a role over a unit. */
public record Assignee(AccountId account, Role role, OrgUnitId unit) {
    public static Assignee account(AccountId account) {
        return new Assignee(account, null, null);
    }

    public static Assignee role(Role role, OrgUnitId unit) {
        return new Assignee(null, role, unit);
    }
}
