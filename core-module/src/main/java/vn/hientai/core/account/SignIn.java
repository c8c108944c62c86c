package vn.hientai.core.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import vn.hientai.core.kernel.AccountId;
import vn.hientai.core.kernel.Today;

/**
 * Signing in (đăng nhập) by name and password, and a one-time code where the account asks for it. Five wrong attempts
 * close a name for a quarter of an hour, whether the account exists or not; a hundred close an address.
 */
@ApplicationScoped
public class SignIn {
    private static final int LONGEST_NAME = 64;
    private static final int PATIENCE_SECONDS = 20;
    /** Few are weighed at once: a flood of guesses can neither outrun the count nor take the whole machine. */
    private static final Semaphore TURNS = new Semaphore(2, true);

    @Inject
    SignInLedger ledger;

    @Inject
    RecoveryCodes recovery;

    @Inject
    Today today;

    /** @param codeOrNull the one-time code, where the caller already has it */
    public SignInAnswer attempt(String givenName, String password, String codeOrNull, String address) {
        var username = name(givenName);
        if (!waitForTurn()) {
            return new SignInAnswer.Locked(PATIENCE_SECONDS);
        }
        try {
            return weigh(username, password, codeOrNull, address);
        } finally {
            TURNS.release();
        }
    }

    private static boolean waitForTurn() {
        try {
            return TURNS.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** The second step of an attempt that was answered with {@link SignInAnswer.CodeNeeded}. */
    public SignInAnswer confirm(AccountId account, String code, String address) {
        var kept = ledger.account(account);
        if (kept.isEmpty()) {
            return new SignInAnswer.Wrong(0);
        }
        // counted under the account's own name, whatever the form says: a name of its own for each guess would never end
        var username = kept.get().username();
        var wait = ledger.secondsToWait(username, address);
        return wait > 0 ? new SignInAnswer.Locked(wait) : withCode(kept.get(), username, code, address, Optional.empty());
    }

    /**
     * Lets in whom the identity provider vouches for, when there is one open account for them and no more.
     *
     * @param byEmail whether the name is the account's e-mail address, otherwise its username
     */
    public SignInAnswer vouchedFor(String givenName, boolean byEmail, String address) {
        var found = byEmail ? ledger.byEmail(givenName.strip()) : ledger.account(name(givenName));
        return found.map(kept -> welcomeVouched(kept, address)).orElse(new SignInAnswer.Wrong(0));
    }

    private SignInAnswer welcomeVouched(SignInLedger.Kept account, String address) {
        ledger.succeeded(account.account(), account.username(), address, Optional.empty());
        return new SignInAnswer.Welcome(account.account(), account.epoch(), false);
    }

    private SignInAnswer weigh(String username, String password, String codeOrNull, String address) {
        var wait = ledger.secondsToWait(username, address);
        if (wait > 0) {
            return new SignInAnswer.Locked(wait);
        }
        var kept = ledger.account(username);
        var usable = password != null && password.length() <= PasswordRules.LONGEST ? password : "";
        if (!Passwords.matches(usable, kept.map(SignInLedger.Kept::hashOrNull).orElse(null))) {
            return wrong(username, address);
        }
        var account = kept.orElseThrow();
        var renewed = Optional.of(usable)
                .filter(p -> Passwords.isOutdated(account.hashOrNull()))
                .map(Passwords::hash);
        if (account.totpSecretOrNull() == null) {
            return welcome(account, username, address, renewed);
        }
        return codeOrNull == null || codeOrNull.isBlank()
                ? new SignInAnswer.CodeNeeded(account.account())
                : withCode(account, username, codeOrNull, address, renewed);
    }

    private SignInAnswer withCode(
            SignInLedger.Kept account, String username, String code, String address, Optional<String> renewed) {
        return isRight(account, code == null ? "" : code.strip())
                ? welcome(account, username, address, renewed)
                : wrong(username, address);
    }

    private boolean isRight(SignInLedger.Kept account, String code) {
        if (account.totpSecretOrNull() == null) {
            return false;
        }
        var step = Totp.stepOf(account.totpSecretOrNull(), code, today.instant());
        return step.isPresent()
                ? ledger.use(account.account(), step.getAsLong())
                : code.length() > Totp.DIGITS && recovery.use(account.account(), code);
    }

    private SignInAnswer welcome(
            SignInLedger.Kept account, String username, String address, Optional<String> renewed) {
        ledger.succeeded(account.account(), username, address, renewed);
        return new SignInAnswer.Welcome(account.account(), account.epoch(), account.mustChange());
    }

    private SignInAnswer wrong(String username, String address) {
        var left = ledger.failed(username, address);
        return left == 0 ? new SignInAnswer.Locked(SignInLedger.PAUSE.toSeconds()) : new SignInAnswer.Wrong(left);
    }

    private static String name(String given) {
        var name = given == null ? "" : given.strip().toLowerCase(Locale.ROOT);
        return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
    }
}
