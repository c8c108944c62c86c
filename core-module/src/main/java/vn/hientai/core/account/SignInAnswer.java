package vn.hientai.core.account;

import vn.hientai.core.kernel.AccountId;

/** What an attempt to sign in led to. An account that does not exist is answered like one with another password. */
public sealed interface SignInAnswer {
    /** @param epoch the account's session epoch; a session ends when the account's has moved on */
    record Welcome(AccountId account, int epoch, boolean mustChangePassword) implements SignInAnswer {}

    /** The password is right, the one-time code is still to come. */
    record CodeNeeded(AccountId account) implements SignInAnswer {}

    record Wrong(int triesLeft) implements SignInAnswer {}

    /** Too many wrong attempts for this name or from this address. */
    record Locked(long seconds) implements SignInAnswer {
        public long minutes() {
            return Math.max(1, (seconds + 59) / 60);
        }
    }
}
