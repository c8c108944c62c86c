package vn.hientai.core.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import vn.hientai.core.identity.SignedIn;
import vn.hientai.core.kernel.AccountId;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.kernel.Today;

/**
 * The secret addresses under which calendar programs read what falls due (địa chỉ lịch riêng). Only a hash is kept: the
 * address is shown once, and a new one ends the old one.
 */
@ApplicationScoped
public class CalendarFeeds {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 24;

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    SignedInLoader loader;

    @Inject
    Today today;

    /** Whose calendar it is, with the rights of now; nobody once the address was withdrawn or the account closed. */
    public Optional<SignedIn> reader(String secret) {
        return Sql.of("select account_id from calendar_feed")
                .where("secret_hash = ?", hash(secret))
                .first(em, row -> new AccountId(row.id(0)))
                .flatMap(loader::load)
                .filter(standing -> !standing.mustChangePassword())
                .map(SignedInLoader.Standing::who);
    }

    /** Since when the account has an address, if it has one. */
    public Optional<Instant> since(AccountId account) {
        return Sql.of("select created_at from calendar_feed").where("account_id = ?", account).first(em, row -> row.moment(0));
    }

    String open(AccountId account) {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        var secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        Sql.of(
                        """
                        insert into calendar_feed (account_id, secret_hash, created_at) values (?, ?, ?)
                        on conflict (account_id) do update set secret_hash = excluded.secret_hash, created_at = excluded.created_at""",
                        account, hash(secret), today.instant())
                .execute(em);
        return secret;
    }

    void close(AccountId account) {
        Sql.of("delete from calendar_feed").where("account_id = ?", account).execute(em);
    }

    private static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
