package vn.hientai.web.faces.support;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;

/** Serves {@code /assets/<version>/file} as {@code /assets/file}, to be kept for a year. */
@WebFilter("/assets/*")
public class AssetFilter extends HttpFilter {
    private static final Pattern VERSIONED = Pattern.compile("/assets/[0-9a-f]{1,8}(/[a-zA-Z0-9/._-]+)");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var path = request.getRequestURI().substring(request.getContextPath().length());
        var versioned = VERSIONED.matcher(path);
        if (!versioned.matches() || path.contains("..")) {
            chain.doFilter(request, response);
            return;
        }
        response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
        request.getRequestDispatcher("/assets" + versioned.group(1)).forward(request, response);
    }
}
