package vn.hientai.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.regex.Pattern;

/** The first filter: refuses crooked addresses and TRACE, and tells browsers what an answer may do. */
public class ResponseGuard extends HttpFilter {
    private static final Pattern CROOKED =
            Pattern.compile("[;\\\\]|//|/\\.{1,2}(/|$)|%(2e|2f|5c|3b|25|0[0-9a-f]|1[0-9a-f]|7f)", Pattern.CASE_INSENSITIVE);
    private static final String POLICY_HEADER = "Content-Security-Policy";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        setHeaders(request, response);
        if ("TRACE".equals(request.getMethod()) || "TRACK".equals(request.getMethod())) {
            response.setHeader("Allow", "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS");
            response.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
            return;
        }
        if (CROOKED.matcher(request.getRequestURI()).find()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        chain.doFilter(request, new PolicyKeeper(response));
    }

    private static void setHeaders(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader(POLICY_HEADER, ContentPolicy.STANDARD);
        response.setHeader("Server", "hien-tai");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Permissions-Policy",
                "camera=(), microphone=(), geolocation=(), payment=(), usb=(), interest-cohort=()");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        if (!isResource(request)) {
            response.setHeader("Cache-Control", "no-store");
        }
        if (request.isSecure()) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
    }

    private static boolean isResource(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/assets/")
                || request.getRequestURI().startsWith("/jakarta.faces.resource/");
    }

    /** Lets a page name the scripts it allows, and never lets it loosen the rest. */
    private static final class PolicyKeeper extends HttpServletResponseWrapper {
        PolicyKeeper(HttpServletResponse response) {
            super(response);
        }

        /** Within the product an address stays without the name of a server: the caller may have made it up. */
        @Override
        public void sendRedirect(String location) throws IOException {
            if (location.startsWith("/") && !location.startsWith("//")) {
                resetBuffer();
                setStatus(SC_FOUND);
                super.setHeader("Location", location);
                flushBuffer();
            } else {
                super.sendRedirect(location);
            }
        }

        @Override
        public void setHeader(String name, String value) {
            super.setHeader(name, POLICY_HEADER.equalsIgnoreCase(name) ? ContentPolicy.with(value) : value);
        }

        @Override
        public void addHeader(String name, String value) {
            if (POLICY_HEADER.equalsIgnoreCase(name)) {
                setHeader(name, value);
            } else {
                super.addHeader(name, value);
            }
        }
    }
}
