package vn.hientai.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.CallerPrincipal;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.hientai.core.account.ApiTokens;
import vn.hientai.core.account.SignedInLoader.Standing;

/** Tells the container on each request who is there: by the session of a browser, or the token of a program. */
@ApplicationScoped
public class SignInMechanism implements HttpAuthenticationMechanism {
    private static final String KEPT = SignInMechanism.class.getName();
    private static final String BEARER = "Bearer ";

    @Inject
    SessionGuard sessions;

    @Inject
    ApiTokens tokens;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        if (ResourcePaths.isResource(request.getRequestURI())) {
            return context.doNothing();
        }
        return standing(request)
                .map(standing -> context.notifyContainerAboutLogin(
                        new CallerPrincipal(standing.who().username()),
                        standing.who().grants().stream().map(g -> g.role().name()).collect(Collectors.toSet())))
                .orElseGet(context::doNothing);
    }

    /** Looked up once a request. A token counts for the programming interface only, and then alone. */
    @SuppressWarnings("unchecked")
    Optional<Standing> standing(HttpServletRequest request) {
        if (request.getAttribute(KEPT) instanceof Optional<?> kept) {
            return (Optional<Standing>) kept;
        }
        var standing = find(request);
        request.setAttribute(KEPT, standing);
        return standing;
    }

    private Optional<Standing> find(HttpServletRequest request) {
        var authorization = request.getHeader("Authorization");
        if (request.getRequestURI().startsWith("/api/") && authorization != null) {
            return authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())
                    ? tokens.verify(authorization.substring(BEARER.length()).strip())
                    : Optional.empty();
        }
        return sessions.standing(request);
    }
}
