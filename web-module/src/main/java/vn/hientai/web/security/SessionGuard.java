package vn.hientai.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.Optional;
import vn.hientai.core.account.AccountSessions;
import vn.hientai.core.account.SignInAnswer;
import vn.hientai.core.account.SignedInLoader;
import vn.hientai.core.account.SignedInLoader.Standing;
import vn.hientai.core.kernel.AccountId;
import vn.hientai.core.kernel.Today;

/**
 * Opens and ends browser sessions. A session holds who signed in and under which epoch of the account; it has ended
 * when the account is locked, its password changed, or "sign out everywhere" raised the epoch.
 */
@ApplicationScoped
public class SessionGuard {
    private static final String ACCOUNT = "hientai.account";
    private static final String EPOCH = "hientai.epoch";
    private static final String SINCE = "hientai.since";
    private static final String HALFWAY = "hientai.halfway";
    private static final String ROW = "hientai.session";
    private static final String USED = "hientai.used";
    private static final Duration USE_NOTED = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofHours(12);
    private static final Duration HALFWAY_TIME = Duration.ofMinutes(5);

    @Inject
    SignedInLoader loader;

    @Inject
    AccountSessions sessions;

    @Inject
    KeptForms forms;

    @Inject
    Today today;

    /** Always a new session under a new id, so that nobody can have planted it. */
    public void open(HttpServletRequest request, HttpServletResponse response, SignInAnswer.Welcome welcome) {
        var typed = forms.keptFor(request, welcome.account());
        close(request);
        var session = request.getSession(true);
        SessionCookie.tighten(response);
        var row = sessions.open(
                welcome.account(), session.getId(), request.getRemoteAddr(), request.getHeader("User-Agent"));
        session.setAttribute(ROW, row);
        session.setAttribute(ACCOUNT, welcome.account().value());
        session.setAttribute(EPOCH, welcome.epoch());
        session.setAttribute(SINCE, today.instant().toEpochMilli());
        session.setAttribute(USED, today.instant().toEpochMilli());
        typed.ifPresent(form -> forms.keep(session, form));
    }

    public void close(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            if (session.getAttribute(ROW) instanceof Long row) {
                sessions.close(row);
            }
            session.invalidate();
        }
    }

    /** The number of this browser's own session among those of its account. */
    public Optional<Long> current(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false)).map(session -> (Long) session.getAttribute(ROW));
    }

    /** Keeps this session going after the account's own act has raised its epoch. */
    public void carryOver(HttpServletRequest request, HttpServletResponse response, int epoch) {
        var session = request.getSession(false);
        if (session != null && session.getAttribute(ACCOUNT) != null) {
            request.changeSessionId();
            SessionCookie.tighten(response);
            session.setAttribute(EPOCH, epoch);
            if (session.getAttribute(ROW) instanceof Long row) {
                sessions.rename(row, request.getSession(false).getId());
            }
        }
    }

    /** Remembers who gave the right password and still owes the one-time code. */
    public void openHalfway(HttpServletRequest request, HttpServletResponse response, AccountId account) {
        var typed = forms.keptFor(request, account);
        close(request);
        var session = request.getSession(true);
        SessionCookie.tighten(response);
        typed.ifPresent(form -> forms.keep(session, form));
        session.setAttribute(HALFWAY, account.value());
        session.setAttribute(SINCE, today.instant().toEpochMilli());
    }

    public Optional<AccountId> halfway(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false))
                .filter(session -> isYoungerThan(session, HALFWAY_TIME))
                .map(session -> (Long) session.getAttribute(HALFWAY))
                .map(AccountId::new);
    }

    /** Who the request's session belongs to; a session that has ended is thrown away. */
    Optional<Standing> standing(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session == null || !(session.getAttribute(ACCOUNT) instanceof Long account)) {
            return Optional.empty();
        }
        var standing = Optional.of(session).map(s -> (Long) s.getAttribute(ROW))
                .flatMap(row -> loader.load(new AccountId(account), row))
                .filter(s -> Integer.valueOf(s.epoch()).equals(session.getAttribute(EPOCH)))
                .filter(s -> isYoungerThan(session, LONGEST));
        if (standing.isEmpty()) {
            session.invalidate();
        } else {
            noteUse(session);
        }
        return standing;
    }

    /** Once a minute at most. */
    private void noteUse(HttpSession session) {
        var now = today.instant().toEpochMilli();
        if (session.getAttribute(USED) instanceof Long used && now - used > USE_NOTED.toMillis()) {
            session.setAttribute(USED, now);
            sessions.use((Long) session.getAttribute(ROW));
        }
    }

    private boolean isYoungerThan(HttpSession session, Duration age) {
        return session.getAttribute(SINCE) instanceof Long since
                && today.instant().toEpochMilli() - since < age.toMillis();
    }
}
