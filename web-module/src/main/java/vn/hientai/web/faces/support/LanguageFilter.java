package vn.hientai.web.faces.support;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

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
        response.addCookie(DisplayCookies.remembering(LocaleChoice.COOKIE, language, request.isSecure(), true));
        response.sendRedirect(PageAddress.with(request.getRequestURI(), query, "lang", null));
    }
}
