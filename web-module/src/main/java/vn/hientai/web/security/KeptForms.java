package vn.hientai.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.hientai.core.account.AccountSessions;
import vn.hientai.core.kernel.AccountId;

/**
 * Keeps what was typed when a form is sent after its session ran out: in the memory of the new session, never longer
 * than that session, given back to the account that the lost session belonged to. Secrets are not kept.
 */
@ApplicationScoped
public class KeptForms {
    private static final String KEPT = "hientai.kept-form";
    private static final int LARGEST = 300_000;
    private static final Pattern SECRET =
            Pattern.compile("(?i)(.*:)?(current|repeated|secret|word)|.*password.*|.*faces\\..*");

    @Inject
    AccountSessions sessions;

    /** Asked for a form that nobody stands behind any more: only who still brings a session's key has something to lose. */
    void keepOfLostSession(HttpServletRequest request, HttpServletResponse response) {
        if (!isForm(request) || request.getRequestedSessionId() == null) {
            return;
        }
        sessions.ownerOf(request.getRequestedSessionId()).ifPresent(account -> {
            keep(request, account);
            SessionCookie.tighten(response);
        });
    }

    /** Keeps the form that the request brought for the account. */
    public void keep(HttpServletRequest request, AccountId account) {
        if (isForm(request)) {
            keep(request.getSession(true), new KeptForm(account.value(), request.getRequestURI(), values(request)));
        }
    }

    void keep(HttpSession session, KeptForm form) {
        session.setAttribute(KEPT, form);
    }

    Optional<KeptForm> keptFor(HttpServletRequest request, AccountId account) {
        return kept(request).filter(form -> form.account() == account.value());
    }

    /** What was kept for this account and this page; given back once. */
    public Optional<KeptForm> take(HttpServletRequest request, AccountId account) {
        var form = keptFor(request, account).filter(kept -> kept.path().equals(request.getRequestURI()));
        form.ifPresent(taken -> request.getSession(false).removeAttribute(KEPT));
        return form;
    }

    private static Optional<KeptForm> kept(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false)).map(session -> (KeptForm) session.getAttribute(KEPT));
    }

    private static boolean isForm(HttpServletRequest request) {
        var type = request.getContentType();
        return "POST".equals(request.getMethod()) && type != null
                && type.toLowerCase(Locale.ROOT).startsWith("application/x-www-form-urlencoded")
                && request.getContentLength() >= 0 && request.getContentLength() <= LARGEST;
    }

    private static LinkedHashMap<String, List<String>> values(HttpServletRequest request) {
        var values = new LinkedHashMap<String, List<String>>();
        request.getParameterMap().forEach((name, given) -> {
            if (!SECRET.matcher(name).matches()) {
                values.put(name, List.of(given));
            }
        });
        return values;
    }
}
