package vn.hientai.core.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import vn.hientai.core.kernel.AccountId;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.kernel.Today;

/** Tokens for programs (mã truy cập): given once, kept only as a hash, twelve hours long, revocable. */
@ApplicationScoped
public class ApiTokens {
    private static final Duration LIFE = Duration.ofHours(12);
    private static final int MOST_REMEMBERED = 10_000;
    private static final SecureRandom RANDOM = new SecureRandom();

    public record Issued(long id, String token, Instant expiresAt) {}

    public record Kept(long id, Instant createdAt, Instant expiresAt, Instant lastUsedAt) {}

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    Today today;

    @Inject
    SignedInLoader loader;

    @Inject
    TokenUses ledger;

    private final Map<String, Instant> uses = new ConcurrentHashMap<>();

    @Transactional
    public Issued issue(AccountId account) {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        var token = "ht_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var expires = today.instant().plus(LIFE);
        Sql.of("delete from api_token").where("account_id = ?", account).where("expires_at < ?", today.instant()).execute(em);
        var id = Sql.of("insert into api_token (account_id, token_hash, created_at, expires_at) values (?, ?, ?, ?) returning id",
                        account, hash(token), today.instant(), expires)
                .first(em, row -> row.id(0))
                .orElseThrow();
        return new Issued(id, token, expires);
    }

    public Optional<SignedInLoader.Standing> verify(String token) {
        var hash = hash(token);
        var standing = loader.byToken(hash);
        standing.ifPresent(s -> use(hash));
        return standing;
    }

    /** Noted once a minute at most. */
    private void use(byte[] hash) {
        var now = today.instant();
        var key = Base64.getEncoder().encodeToString(hash);
        var last = uses.get(key);
        if (last == null || last.isBefore(now.minus(Duration.ofMinutes(1)))) {
            if (uses.size() > MOST_REMEMBERED) {
                uses.clear();
            }
            uses.put(key, now);
            ledger.use(hash, now);
        }
    }

    public List<Kept> of(AccountId account) {
        return Sql.of("select id, created_at, expires_at, last_used_at from api_token")
                .where("account_id = ?", account)
                .where("revoked_at is null")
                .where("expires_at > ?", today.instant())
                .orderBy("id desc")
                .list(em, row -> new Kept(row.id(0), row.moment(1), row.moment(2), row.moment(3)));
    }

    @Transactional
    public void revoke(AccountId account, long id) {
        var revoked = Sql.of("update api_token set revoked_at = ?", today.instant())
                .where("id = ?", id)
                .where("account_id = ?", account)
                .where("revoked_at is null")
                .execute(em);
        if (revoked == 0) {
            throw new NotFound("Token", id);
        }
    }

    @Transactional
    public void revokeAll(AccountId account) {
        Sql.of("update api_token set revoked_at = ?", today.instant())
                .where("account_id = ?", account)
                .where("revoked_at is null")
                .execute(em);
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
