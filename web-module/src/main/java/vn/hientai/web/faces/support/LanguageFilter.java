package vn.hientai.web.faces.support;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;

/** {@code ?lang=en} on any page remembers the language and comes back to the same page without the parameter. */
@WebFilter("/*")
public class LanguageFilter extends HttpFilter {
    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var query = request.getQueryString();
        if (!"GET".equals(request.getMethod()) || query == null || !query.contains("lang=")
                || request.getServletPath().startsWith("/api/")) {
            chain.doFilter(request, response);
            return;
        }
        var language = request.getParameter("lang");
        if (!"vi".equals(language) && !"en".equals(language)) {
            chain.doFilter(request, response);
            return;
        }
        response.addCookie(remembering(language, request.isSecure()));
        response.sendRedirect(PageAddress.with(request.getRequestURI(), query, "lang", null));
    }

    private static Cookie remembering(String language, boolean secure) {
        var cookie = new Cookie(LocaleChoice.COOKIE, language);
        cookie.setPath("/");
        cookie.setMaxAge((int) Duration.ofDays(365).toSeconds());
        cookie.setHttpOnly(true);
        cookie.setSecure(secure);
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }
}
