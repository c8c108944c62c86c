package vn.hientai.core.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import vn.hientai.core.kernel.AccountId;
import vn.hientai.core.kernel.Conflict;
import vn.hientai.core.kernel.PersonId;
import vn.hientai.core.kernel.StaleEdit;

/**
 * Who may sign in (tài khoản). Whatever makes earlier sign-ins doubtful raises the epoch: sessions opened before end.
 */
@Entity
public class Account {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(nullable = false, updatable = false)
    private String username;

    @Column(name = "display_name", nullable = false)
    private String displayName;

    @Column(name = "person_id")
    private PersonId person;

    @Column
    private String email;

    @Column(name = "password_hash")
    private String passwordHash;

    @Column(name = "password_set_at")
    private Instant passwordSetAt;

    @Column(name = "must_change", nullable = false)
    private boolean mustChange;

    @Column(name = "totp_secret")
    private String totpSecret;

    @Column(name = "disabled_on")
    private LocalDate disabledOn;

    @Column(name = "session_epoch", nullable = false)
    private int sessionEpoch;

    @Version
    private int version;

    protected Account() {}

    Account(String username, String displayName, PersonId person, String email) {
        this.username = username;
        this.displayName = displayName;
        this.person = person;
        this.email = email;
    }

    AccountId id() {
        return new AccountId(id);
    }

    String username() {
        return username;
    }

    boolean isLocked() {
        return disabledOn != null;
    }

    /** Says whose account it is; once, for the rules of separated duties hang on it. */
    void belongTo(PersonId owner) {
        if (person != null) {
            throw new Conflict("refusal.account.linked-already", Map.of("username", username));
        }
        person = owner;
        endSessions();
    }

    /** @param versionOrNull the version that was read, or null when the caller has just read it */
    void mustBe(Integer versionOrNull) {
        if (versionOrNull != null && versionOrNull != version) {
            throw new StaleEdit("account");
        }
    }

    int sessionEpoch() {
        return sessionEpoch;
    }

    boolean hasPassword(String password) {
        return Passwords.matches(password, passwordHash);
    }

    boolean asksForCode() {
        return totpSecret != null;
    }

    /** @param byAnother whether somebody else chose it, so that it must be changed at once */
    void takePassword(String password, Instant at, boolean byAnother) {
        PasswordRules.check(username, password);
        passwordHash = Passwords.hash(password);
        passwordSetAt = at;
        mustChange = byAnother;
        endSessions();
    }

    void askForCode(String secret) {
        totpSecret = secret;
    }

    void stopAskingForCode() {
        totpSecret = null;
    }

    void lock(LocalDate on) {
        if (disabledOn != null) {
            throw new Conflict("refusal.account.locked-already", Map.of("username", username));
        }
        disabledOn = on;
        endSessions();
    }

    void unlock() {
        if (disabledOn == null) {
            throw new Conflict("refusal.account.not-locked", Map.of("username", username));
        }
        disabledOn = null;
    }

    void endSessions() {
        sessionEpoch++;
    }
}
