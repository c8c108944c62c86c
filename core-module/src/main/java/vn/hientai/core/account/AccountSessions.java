package vn.hientai.core.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.hientai.core.kernel.AccountId;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.kernel.Today;

/** Where an account is signed in (phiên đăng nhập): from which address and program, since when, used when last. */
@ApplicationScoped
public class AccountSessions {
    /** A session rests no longer than this; the server forgets it then. */
    private static final Duration REST = Duration.ofMinutes(30);
    private static final Duration LONGEST = Duration.ofHours(12);
    private static final Duration KEPT = Duration.ofDays(30);
    private static final int LONGEST_AGENT = 300;

    public record Kept(long id, String address, String agent, Instant openedAt, Instant lastUsedAt) {}

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    Today today;

    /** @param key the browser's session key, kept only as a hash */
    @Transactional
    public long open(AccountId account, String key, String address, String agentOrNull) {
        var now = today.instant();
        Sql.of("delete from account_session").where("account_id = ?", account).where("last_used_at < ?", now.minus(KEPT)).execute(em);
        return Sql.of(
                        """
                        insert into account_session (account_id, key_hash, address, agent, opened_at, last_used_at)
                        values (?, ?, ?, ?, ?, ?) returning id""",
                        account, hash(key), address, shortened(agentOrNull), now, now)
                .first(em, row -> row.id(0))
                .orElseThrow();
    }

    @Transactional
    public void use(long session) {
        Sql.of("update account_session set last_used_at = ?", today.instant()).where("id = ?", session).execute(em);
    }

    @Transactional
    public void rename(long session, String key) {
        Sql.of("update account_session set key_hash = ?", hash(key)).where("id = ?", session).execute(em);
    }

    @Transactional
    public void close(long session) {
        Sql.of("update account_session set ended_at = ?", today.instant())
                .where("id = ?", session)
                .where("ended_at is null")
                .execute(em);
    }

    /** Those that go on, the last used first. */
    public List<Kept> of(AccountId account) {
        var now = today.instant();
        return Sql.of("select s.id, s.address, s.agent, s.opened_at, s.last_used_at from account_session s")
                .where("s.account_id = ?", account)
                .where("s.ended_at is null")
                .where("s.last_used_at > ?", now.minus(REST))
                .where("s.opened_at > ?", now.minus(LONGEST))
                .orderBy("s.last_used_at desc, s.id desc")
                .list(em, row -> new Kept(row.id(0), row.text(1), row.text(2), row.moment(3), row.moment(4)));
    }

    /** Whose session a browser means that still brings its key, also when it has ended meanwhile. */
    public Optional<AccountId> ownerOf(String key) {
        return Sql.of("select account_id from account_session")
                .where("key_hash = ?", hash(key))
                .where("last_used_at > ?", today.instant().minus(LONGEST))
                .first(em, row -> new AccountId(row.id(0)));
    }

    void end(AccountId account, long session) {
        var ended = Sql.of("update account_session set ended_at = ?", today.instant())
                .where("id = ?", session)
                .where("account_id = ?", account)
                .where("ended_at is null")
                .execute(em);
        if (ended == 0) {
            throw new NotFound("Session", session);
        }
    }

    private static String shortened(String agentOrNull) {
        return agentOrNull == null || agentOrNull.length() <= LONGEST_AGENT ? agentOrNull : agentOrNull.substring(0, LONGEST_AGENT);
    }

    private static byte[] hash(String key) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
