package vn.hientai.core.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.hientai.core.identity.AccessScope;
import vn.hientai.core.identity.Role;
import vn.hientai.core.identity.SignedIn;
import vn.hientai.core.kernel.AccountId;
import vn.hientai.core.kernel.Cursor;
import vn.hientai.core.kernel.Page;
import vn.hientai.core.kernel.PageRequest;
import vn.hientai.core.kernel.Row;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.kernel.Today;

/** Reads of accounts and grants for administrators, and of one's own; no personnel data among them. */
@ApplicationScoped
public class AccountQueries {
    /** The orders of the list. */
    public enum AccountSort {
        USERNAME
    }

    /** @param role only accounts that hold the role today */
    public record Filter(String query, Role role, Boolean locked) {}

    /** @param linked whether the account belongs to a person with a file */
    public record AccountRow(
            AccountId id, String username, String displayName, List<Role> roles, boolean linked, LocalDate lockedOn,
            Instant lastSignIn, boolean asksForCode, int version) {}

    /** @param lastDay last day of the role, or null while open */
    public record GrantRow(
            long id, Role role, String unitCode, String unit, boolean withSubtree, LocalDate from, LocalDate lastDay,
            String grantedBy, String delegatedFrom, String to, String reason, Instant revokedAt, boolean inForce) {}

    private static final String ROWS =
            """
            select a.id, a.username, a.display_name, a.person_id is not null, a.disabled_on, a.last_sign_in,
                   a.totp_secret is not null, a.version,
                   (select string_agg(distinct g.role, ',') from role_grant g where g.account_id = a.id and g.revoked_at is null
                        and g.valid_from <= ? and ? < g.valid_until)
            from account a""";

    private static final String GRANTS =
            """
            select g.id, g.role, u.code, n.name, g.with_subtree, g.valid_from, g.valid_until, b.username, d.username,
                   t.username, g.reason, g.revoked_at, g.revoked_at is null and g.valid_from <= ? and ? < g.valid_until
            from role_grant g
            join account t on t.id = g.account_id
            left join org_unit u on u.id = g.unit_id
            left join unit_name n on n.unit_id = u.id and n.valid_from <= ? and ? < n.valid_until
            left join account b on b.id = g.granted_by
            left join account d on d.id = g.delegated_from""";

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    Today today;

    public Page<AccountRow> list(AccessScope scope, Filter filter, PageRequest<AccountSort> page) {
        var backwards = page.backwards();
        var sql = filtered(Sql.of(ROWS, today.date(), today.date()), scope, filter);
        if (!page.position().isEmpty()) {
            sql.where("a.username " + (backwards ? "<" : ">") + " ?", page.position().get(0));
        }
        var rows = new ArrayList<>(
                sql.orderBy("a.username" + (backwards ? " desc" : "")).limit(page.limit() + 1).list(em, AccountQueries::row));
        var more = rows.size() > page.limit();
        if (more) {
            rows.remove(page.limit());
        }
        if (backwards) {
            Collections.reverse(rows);
        }
        var hasNext = backwards || more;
        var hasPrevious = backwards ? more : !page.position().isEmpty();
        return new Page<>(
                rows,
                hasNext && !rows.isEmpty() ? Cursor.after(rows.get(rows.size() - 1).username()) : null,
                hasPrevious && !rows.isEmpty() ? Cursor.before(rows.get(0).username()) : null,
                page.count() ? filtered(Sql.of("select count(*) from account a"), scope, filter).count(em) : null);
    }

    public Optional<AccountRow> find(AccessScope scope, AccountId account) {
        return Sql.of(ROWS, today.date(), today.date()).and(on(scope)).where("a.id = ?", account).first(em, AccountQueries::row);
    }

    public List<GrantRow> grants(AccessScope scope, AccountId account) {
        if (find(scope, account).isEmpty()) {
            return List.of();
        }
        return grants().where("g.account_id = ?", account).orderBy("13 desc, g.valid_from desc, g.id desc").list(em, AccountQueries::grant);
    }

    /** What the account may see of itself; {@code scope} is the actor's own. */
    public List<GrantRow> ownGrants(AccessScope scope, SignedIn self) {
        return grants()
                .where("g.account_id = ? or g.delegated_from = ?", self.account(), self.account())
                .orderBy("13 desc, g.valid_from desc, g.id desc")
                .list(em, AccountQueries::grant);
    }

    /** Whether one-time codes are asked for at the account's sign-in. */
    public boolean asksForCode(AccessScope scope, SignedIn self) {
        return Sql.of("select count(*) from account").where("totp_secret is not null").where("id = ?", self.account()).count(em) > 0;
    }

    private Sql grants() {
        var day = today.date();
        return Sql.of(GRANTS, day, day, day, day);
    }

    private static Sql filtered(Sql sql, AccessScope scope, Filter filter) {
        var query = filter.query() == null || filter.query().isBlank() ? null : filter.query().strip().toLowerCase(Locale.ROOT);
        return sql.and(on(scope))
                .whereIf(query != null, "strpos(a.username, ?) > 0 or strpos(lower(a.display_name), ?) > 0", query, query)
                .whereIf(filter.locked() != null, "(a.disabled_on is not null) = ?", filter.locked())
                .whereIf(filter.role() != null,
                        "exists (select 1 from role_grant r where r.account_id = a.id and r.revoked_at is null and r.role = ?)",
                        filter.role());
    }

    /** Accounts whose roles stand within the administrator's units, and those without any; over the whole province, all. */
    static Sql.Condition on(AccessScope scope) {
        if (scope.isEverything()) {
            return Sql.Condition.ALWAYS;
        }
        var within = scope.on("s.unit_id", null);
        return new Sql.Condition(
                "exists (select 1 from role_grant s where s.account_id = a.id and (" + within.text() + "))"
                        + " or not exists (select 1 from role_grant s where s.account_id = a.id)", within.values());
    }

    private static AccountRow row(Row r) {
        var roles = r.text(8) == null ? List.<Role>of() : Arrays.stream(r.text(8).split(",")).map(Role::valueOf).toList();
        return new AccountRow(
                new AccountId(r.id(0)), r.text(1), r.text(2), roles, r.yes(3), r.day(4), r.moment(5), r.yes(6), r.whole(7));
    }

    private static GrantRow grant(Row r) {
        return new GrantRow(
                r.id(0), r.code(1, Role.class), r.text(2), r.text(3), r.yes(4), r.day(5), r.lastDay(6).orElse(null), r.text(7),
                r.text(8), r.text(9), r.text(10), r.moment(11), r.yes(12));
    }
}
