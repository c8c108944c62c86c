package vn.hientai.core.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vn.hientai.core.identity.ActiveGrant;
import vn.hientai.core.identity.Role;
import vn.hientai.core.identity.SignedIn;
import vn.hientai.core.kernel.AccountId;
import vn.hientai.core.kernel.OrgUnitId;
import vn.hientai.core.kernel.PersonId;
import vn.hientai.core.kernel.Row;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.kernel.Today;

/** Reads who an account is, with the grants in force today. Asked on every request, so that a lock bites at once. */
@ApplicationScoped
public class SignedInLoader {
    /** @param epoch sessions opened under an earlier epoch have ended */
    public record Standing(SignedIn who, int epoch, boolean mustChangePassword) {}

    private static final String READ =
            """
            select a.id, a.username, a.display_name, a.person_id, a.session_epoch, %s,
                   g.role, g.unit_id, g.with_subtree
            from account a
            left join role_grant g on g.account_id = a.id and g.revoked_at is null
                and g.valid_from <= ? and ? < g.valid_until
                and (g.delegated_from is null or exists (
                    select 1 from role_grant o join account d on d.id = o.account_id
                    where o.account_id = g.delegated_from and o.role = g.role and o.delegated_from is null
                      and o.revoked_at is null and o.valid_from <= ? and ? < o.valid_until and d.disabled_on is null))"""
                    .formatted(SignInLedger.MUST_CHANGE);

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    Today today;

    public Optional<Standing> load(AccountId account) {
        return standing(read().where("a.id = ?", account));
    }

    /** By a browser's session that nobody has ended. */
    public Optional<Standing> load(AccountId account, long session) {
        return standing(read().where("a.id = ?", account)
                .where("exists (select 1 from account_session s where s.id = ? and s.account_id = a.id and s.ended_at is null)", session));
    }

    public Optional<Standing> byName(String username) {
        return standing(read().where("a.username = ?", username));
    }

    /** @param hash of a token that is neither expired nor revoked */
    Optional<Standing> byToken(byte[] hash) {
        return standing(read().where(
                "a.id = (select t.account_id from api_token t where t.token_hash = ? and t.revoked_at is null and t.expires_at > ?)",
                hash, today.instant()));
    }

    private Sql read() {
        var day = today.date();
        return Sql.of(READ, day, day, day, day).where("a.disabled_on is null");
    }

    private Optional<Standing> standing(Sql sql) {
        var lines = sql.list(em, Line::of);
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        var grants = lines.stream().map(Line::grantOrNull).filter(Objects::nonNull).distinct().toList();
        return Optional.of(lines.get(0).standing(grants));
    }

    private record Line(
            long account, String username, String displayName, Long person, int epoch, boolean mustChange, ActiveGrant grantOrNull) {
        static Line of(Row row) {
            var role = row.code(6, Role.class);
            var unit = row.number(7) == null ? null : new OrgUnitId(row.number(7));
            return new Line(
                    row.id(0), row.text(1), row.text(2), row.number(3), row.whole(4), row.yes(5),
                    role == null ? null : new ActiveGrant(role, unit, row.yes(8)));
        }

        Standing standing(List<ActiveGrant> grants) {
            var self = person == null ? null : new PersonId(person);
            return new Standing(new SignedIn(new AccountId(account), username, displayName, self, grants), epoch, mustChange);
        }
    }
}
