package vn.hientai.web.security;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.util.EnumSet;
import vn.hientai.web.rest.IdempotencyFilter;
import vn.hientai.web.rest.description.DescriptionFilter;
import vn.hientai.web.rest.problem.ApiBoundary;

/** Puts the guards before everything else, in their order. */
@WebListener
public class SecuritySetup implements ServletContextListener {
    @Override
    public void contextInitialized(ServletContextEvent event) {
        var context = event.getServletContext();
        // each goes before those that stand already, so the last one named is the first one met
        add(context, "once", IdempotencyFilter.class, "/api/*");
        add(context, "api", ApiGuard.class, "/api/*");
        add(context, "single-sign-on", SingleSignOnEntrance.class, SingleSignOnEntrance.GOING, SingleSignOnEntrance.COMING);
        add(context, "entrance", SignInEntrance.class, "/signin", "/signout");
        add(context, "description", DescriptionFilter.class, "/openapi", "/openapi/*");
        add(context, "pages", PageGuard.class, "/*");
        add(context, "origin", SameOriginGuard.class, "/*");
        add(context, "boundary", ApiBoundary.class, "/api/*");
        add(context, "response", ResponseGuard.class, "/*");
    }

    private static void add(ServletContext context, String name, Class<? extends Filter> filter, String... patterns) {
        var registration = context.addFilter("hientai-" + name, filter);
        registration.setAsyncSupported(true);
        registration.addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), false, patterns);
    }
}
