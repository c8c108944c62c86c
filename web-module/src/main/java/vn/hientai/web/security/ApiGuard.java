package vn.hientai.web.security;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.web.rest.OpenOperations;

/**
 * Lets only known callers to the programming interface: programs by their token; a signed-in browser may read through
 * it, for downloads, but not change.
 */
public class ApiGuard extends HttpFilter {
    private static final Set<String> SAFE = Set.of("GET", "HEAD");

    @Inject
    CurrentActor actor;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (OpenOperations.isOpen(request.getMethod(), request.getRequestURI())
                || actor.isPresent() && (hasToken(request) || SAFE.contains(request.getMethod()))) {
            chain.doFilter(request, response);
        } else {
            response.setHeader("WWW-Authenticate", "Bearer realm=\"hientai\"");
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
        }
    }

    private static boolean hasToken(HttpServletRequest request) {
        return request.getHeader("Authorization") != null;
    }
}
