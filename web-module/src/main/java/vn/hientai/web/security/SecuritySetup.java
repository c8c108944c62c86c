package vn.hientai.web.security;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.SessionTrackingMode;
import jakarta.servlet.annotation.WebListener;
import java.util.EnumSet;
import java.util.Set;
import vn.hientai.web.rest.IdempotencyFilter;
import vn.hientai.web.rest.problem.ApiBoundary;

/** Puts the guards before everything else, in their order, and sets how sessions are kept. */
@WebListener
public class SecuritySetup implements ServletContextListener {
    private static final int SESSION_MINUTES = 30;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        var context = event.getServletContext();
        context.setSessionTimeout(SESSION_MINUTES);
        context.setSessionTrackingModes(Set.of(SessionTrackingMode.COOKIE));
        var cookie = context.getSessionCookieConfig();
        cookie.setName("hientai");
        cookie.setHttpOnly(true);
        cookie.setAttribute("SameSite", "Lax");
        add(context, "a-response", ResponseGuard.class, "/*");
        add(context, "b-boundary", ApiBoundary.class, "/api/*");
        add(context, "c-origin", SameOriginGuard.class, "/*");
        add(context, "d-pages", PageGuard.class, "/*");
        add(context, "e-api", ApiGuard.class, "/api/*");
        add(context, "f-once", IdempotencyFilter.class, "/api/*");
    }

    private static void add(ServletContext context, String name, Class<? extends Filter> filter, String pattern) {
        var registration = context.addFilter("hientai-" + name, filter);
        registration.setAsyncSupported(true);
        registration.addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), true, pattern);
    }
}
