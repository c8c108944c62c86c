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
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import vn.hientai.core.audit.AuditTrail;
import vn.hientai.core.audit.AuditTrail.Outcome;
import vn.hientai.core.kernel.AccountId;
import vn.hientai.core.kernel.BusinessRuleViolated;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.kernel.Today;

/** One-time words for setting a password: kept as a hash, bound to one account, a day long, used once. */
@ApplicationScoped
public class PasswordResets {
    private static final Duration LIFE = Duration.ofDays(1);
    private static final SecureRandom RANDOM = new SecureRandom();

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    Today today;

    @Inject
    Accounts accounts;

    @Inject
    ApiTokens tokens;

    @Inject
    SignInLedger ledger;

    @Inject
    AuditTrail trail;

    String issue(AccountId account, AccountId by) {
        var bytes = new byte[18];
        RANDOM.nextBytes(bytes);
        var word = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        Sql.of("delete from password_reset").where("account_id = ?", account).where("used_at is null").execute(em);
        Sql.of("insert into password_reset (token_hash, account_id, created_by, created_at, expires_at) values (?, ?, ?, ?, ?)",
                        hash(word), account, by, today.instant(), today.instant().plus(LIFE))
                .execute(em);
        return word;
    }

    /** Sets the password of the account that the word was made for; the name must be that account's. */
    @Transactional(dontRollbackOn = BusinessRuleViolated.class)
    public void redeem(String givenName, String givenWord, String password, String address) {
        var username = givenName.strip().toLowerCase(Locale.ROOT);
        var word = givenWord.strip();
        if (ledger.secondsToWait(username, address) > 0) {
            throw new BusinessRuleViolated("refusal.reset.wait");
        }
        PasswordRules.check(username, password);
        var used = Sql.of(
                        """
                        update password_reset r set used_at = ? from account a
                        where a.id = r.account_id and a.username = ? and r.token_hash = ? and r.used_at is null
                          and r.expires_at > ? and a.disabled_on is null""",
                        today.instant(), username, hash(word), today.instant())
                .execute(em);
        if (used == 0) {
            ledger.failed(username, address);
            throw BusinessRuleViolated.at("word", "refusal.reset.word", Map.of());
        }
        var account = accounts.byName(username);
        account.takePassword(password, today.instant(), false);
        tokens.revokeAll(account.id());
        ledger.forgive(username);
        trail.record("SetForgottenPassword", Outcome.DONE, "Account", account.id().toString(), Map.of("username", username));
    }

    private static byte[] hash(String word) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(word.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
