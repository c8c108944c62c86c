package vn.hientai.web.security;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.time.Duration;
import org.eclipse.microprofile.config.ConfigProvider;
import vn.hientai.core.account.SignIn;
import vn.hientai.core.account.SignInAnswer;
import vn.hientai.core.kernel.Today;

/** Sends the browser to the identity provider and takes it in again when the provider vouches for somebody we know. */
public class SingleSignOnEntrance extends HttpFilter {
    static final String GOING = "/signin/sso";
    static final String COMING = "/signin/sso/back";
    private static final System.Logger LOG = System.getLogger("hientai.sso");
    private static final String ERRAND = "hientai.sso";
    private static final String REFUSED = "/signin?notice=sso";
    private static final Duration LONGEST = Duration.ofMinutes(10);

    @Inject
    SingleSignOn provider;

    @Inject
    SignIn signIn;

    @Inject
    SessionGuard sessions;

    @Inject
    Today today;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!provider.isConfigured() || !"GET".equals(request.getMethod())) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            redirect(response, request.getRequestURI().equals(COMING) ? comeBack(request, response) : go(request, response));
        } catch (SingleSignOn.Failed failed) {
            LOG.log(Level.WARNING, () -> "single sign-on: " + failed.getMessage());
            redirect(response, REFUSED);
        }
    }

    private String go(HttpServletRequest request, HttpServletResponse response) throws SingleSignOn.Failed {
        var errand = provider.errand(address(request) + COMING, SignInRedirect.target(request.getParameter(SignInRedirect.PARAMETER)));
        var entrance = provider.entrance(errand).toString();
        request.getSession(true).setAttribute(ERRAND, errand);
        SessionCookie.tighten(response);
        return entrance;
    }

    private String comeBack(HttpServletRequest request, HttpServletResponse response) throws SingleSignOn.Failed {
        var session = request.getSession(false);
        if (session == null || !(session.getAttribute(ERRAND) instanceof SingleSignOn.Errand errand)) {
            throw new SingleSignOn.Failed("nobody set out from this browser");
        }
        session.removeAttribute(ERRAND);
        if (today.instant().toEpochMilli() - errand.since() > LONGEST.toMillis()) {
            throw new SingleSignOn.Failed("too late");
        }
        var name = provider.whoCame(errand, URI.create(errand.back() + "?" + request.getQueryString()));
        var answer = signIn.vouchedFor(name, provider.isByEmail(), request.getRemoteAddr());
        if (answer instanceof SignInAnswer.Welcome welcome) {
            sessions.open(request, response, welcome);
            return errand.to();
        }
        throw new SingleSignOn.Failed("no open account for whom the provider named");
    }

    /** As the installation says it, otherwise as the browser asked for it. */
    private static String address(HttpServletRequest request) {
        return ConfigProvider.getConfig().getOptionalValue("hientai.url", String.class)
                .filter(text -> !text.isBlank())
                .map(text -> text.replaceFirst("/+$", ""))
                .orElseGet(() -> request.getScheme() + "://" + request.getHeader("Host"));
    }

    private static void redirect(HttpServletResponse response, String page) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", page);
    }
}
