package vn.hientai.web.security;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.account.SignedInLoader.Standing;

/** Makes the request's actor known and lets nobody onto a page without its right. */
public class PageGuard extends HttpFilter {
    @Inject
    SignInMechanism mechanism;

    @Inject
    CurrentActor actor;

    @Inject
    KeptForms forms;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var path = path(request);
        if (ResourcePaths.isResource(path)) {
            chain.doFilter(request, response);
            return;
        }
        var standing = mechanism.standing(request);
        standing.map(Standing::who).ifPresent(actor::become);
        var area = PageArea.of(path);
        if (area.isPresent() && area.get().isOpen()) {
            chain.doFilter(request, response);
        } else if (standing.isEmpty()) {
            forms.keepOfLostSession(request, response);
            SignInRedirect.send(request, response);
        } else if (standing.get().mustChangePassword() && !mayStillVisit(area.orElse(null))) {
            redirect(response, "/password?must=true");
        } else if (area.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (area.get().admits(actor)) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private static boolean mayStillVisit(PageArea area) {
        return area == PageArea.SIGN_OUT;
    }

    private static void redirect(HttpServletResponse response, String page) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", page);
    }

    private static String path(HttpServletRequest request) {
        var info = request.getPathInfo();
        return info == null ? request.getServletPath() : request.getServletPath() + info;
    }
}
