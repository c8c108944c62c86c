package vn.hientai.core.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import vn.hientai.core.identity.Role;
import vn.hientai.core.kernel.OrgUnitId;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.kernel.Unscoped;

/** The role grants that hang on a unit, and their passing to its successor (chuyển phạm vi vai trò). */
@ApplicationScoped
public class UnitGrants {
    private static final String OPEN = "unit_id = any(cast(? as bigint[])) and revoked_at is null and valid_until > ?";

    /** A role that somebody holds over a unit on the day or later. */
    public record Held(String username, String displayName, Role role, OrgUnitId unit) {}

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Unscoped("accounts and roles over the units that the caller is about to end; no personnel data")
    public List<Held> over(Set<Long> units, LocalDate from) {
        return Sql.of(
                        """
                        select a.username, a.display_name, g.role, g.unit_id
                        from role_grant g join account a on a.id = g.account_id""")
                .where("g." + OPEN.replace("and ", "and g."), Sql.ids(units), from)
                .orderBy("g.unit_id, a.username, g.id")
                .list(em, row -> new Held(row.text(0), row.text(1), row.code(2, Role.class), new OrgUnitId(row.id(3))));
    }

    /** From the day on the grants over the one unit are grants over the other; who granted them stays. */
    public int pass(OrgUnitId from, OrgUnitId to, LocalDate on) {
        var unit = Sql.ids(Set.of(from.value()));
        var passed = Sql.of(
                        """
                        insert into role_grant (account_id, role, unit_id, with_subtree, valid_from, valid_until, granted_by,
                            delegated_from, reason)
                        select account_id, role, ?, with_subtree, greatest(valid_from, ?), valid_until, granted_by,
                            delegated_from, reason from role_grant""",
                        to, on)
                .where(OPEN, unit, on)
                .execute(em);
        Sql.of("update role_grant set valid_until = ?", on).where(OPEN + " and valid_from < ?", unit, on, on).execute(em);
        Sql.of("update role_grant set revoked_at = now()").where(OPEN + " and valid_from >= ?", unit, on, on).execute(em);
        return passed;
    }
}
