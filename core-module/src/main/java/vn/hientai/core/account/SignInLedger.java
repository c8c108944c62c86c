package vn.hientai.core.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import vn.hientai.core.audit.AuditTrail;
import vn.hientai.core.audit.AuditTrail.Outcome;
import vn.hientai.core.kernel.AccountId;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.kernel.Today;

/** Counts wrong attempts by name, whether there is such an account or not, and by address; keeps the last sign-in. */
@ApplicationScoped
class SignInLedger {
    static final int TRIES = 5;
    static final int TRIES_FROM_ADDRESS = 100;
    static final Duration PAUSE = Duration.ofMinutes(15);
    /** Told to change it, or grown older than the installation lets passwords grow. */
    static final String MUST_CHANGE =
            """
            (a.must_change or a.password_set_at is not null and a.password_set_at < now() - make_interval(days =>
                (select r.value from account_rule r where r.key = 'PASSWORD_AGE_DAYS')) is true)""";

    /** @param hashOrNull absent for accounts that sign in elsewhere */
    record Kept(AccountId account, String username, String hashOrNull, String totpSecretOrNull, int epoch, boolean mustChange) {}

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    Today today;

    @Inject
    AuditTrail trail;

    Optional<Kept> account(String username) {
        return account("a.username = ?", username);
    }

    Optional<Kept> account(AccountId account) {
        return account("a.id = ?", account);
    }

    /** Nobody when two accounts share the address. */
    Optional<Kept> byEmail(String email) {
        var shared = Sql.of("select count(*) from account").where("lower(email) = lower(?)", email).count(em);
        return shared == 1 ? account("lower(a.email) = lower(?)", email) : Optional.empty();
    }

    private Optional<Kept> account(String condition, Object value) {
        return Sql.of("select a.id, a.username, a.password_hash, a.totp_secret, a.session_epoch, " + MUST_CHANGE + " from account a")
                .where(condition, value)
                .where("a.disabled_on is null")
                .first(em, row -> new Kept(
                        new AccountId(row.id(0)), row.text(1), row.text(2), row.text(3), row.whole(4), row.yes(5)));
    }

    /** Seconds until the name or the address may try again, 0 when now. */
    long secondsToWait(String username, String address) {
        return Sql.of(
                        """
                        select coalesce(ceil(extract(epoch from max(locked_until) - cast(? as timestamptz))), 0)
                        from sign_in_guard
                        where subject in (?, ?) and locked_until > cast(? as timestamptz)""",
                        today.instant(), byName(username), byAddress(address), today.instant())
                .count(em);
    }

    /** Counts a wrong attempt and says how many are left before the pause. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public int failed(String username, String address) {
        log(username, address, false);
        count(byAddress(address), TRIES_FROM_ADDRESS);
        var failures = count(byName(username), TRIES);
        if (failures == TRIES) {
            trail.record("LockOut", Outcome.REFUSED, "Account", username, Map.of("address", address));
        }
        return Math.max(0, TRIES - failures);
    }

    private int count(String subject, int limit) {
        var now = today.instant();
        var failures = Sql.of(
                        """
                        insert into sign_in_guard (subject, failures, last_failure) values (?, 1, ?)
                        on conflict (subject) do update set last_failure = excluded.last_failure, locked_until = null,
                            failures = case when sign_in_guard.last_failure < cast(? as timestamptz) then 1
                                            else sign_in_guard.failures + 1 end
                        returning failures""",
                        subject, now, now.minus(PAUSE))
                .first(em, row -> row.whole(0))
                .orElseThrow();
        if (failures >= limit) {
            Sql.of("update sign_in_guard set locked_until = ? where subject = ?", now.plus(PAUSE), subject).execute(em);
        }
        return failures;
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void succeeded(AccountId account, String username, String address, Optional<String> renewedHash) {
        log(username, address, true);
        forgive(username);
        Sql.of("update account set last_sign_in = ? where id = ?", today.instant(), account).execute(em);
        renewedHash.ifPresent(
                hash -> Sql.of("update account set password_hash = ? where id = ?", hash, account).execute(em));
    }

    /** Whether the code's step is newer than any used before; each code counts once. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public boolean use(AccountId account, long step) {
        return Sql.of("update account set totp_last_step = ?", step)
                        .where("id = ?", account)
                        .where("coalesce(totp_last_step, 0) < ?", step)
                        .execute(em)
                == 1;
    }

    /** Forgets wrong attempts at a name; whether there were any. */
    boolean forgive(String username) {
        Sql.of("delete from sign_in_guard").where("last_failure < ?", today.instant().minus(Duration.ofDays(1))).execute(em);
        return Sql.of("delete from sign_in_guard").where("subject = ?", byName(username)).execute(em) > 0;
    }

    private void log(String username, String address, boolean succeeded) {
        Sql.of("insert into sign_in_attempt (username, address, at, succeeded) values (?, ?, ?, ?)",
                        username, address, today.instant(), succeeded)
                .execute(em);
    }

    private static String byName(String username) {
        return "name:" + username;
    }

    private static String byAddress(String address) {
        return "address:" + address;
    }
}
