package vn.hientai.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The way to sign in and back to the same page; only pages of this server are ever gone back to. */
public final class SignInRedirect {
    public static final String PARAMETER = "to";
    private static final String HOME = "/home";
    private static final int LONGEST = 1_500;

    private SignInRedirect() {}

    static void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var address = "/signin?" + PARAMETER + "=" + URLEncoder.encode(page(request), StandardCharsets.UTF_8)
                + (hadSession(request) ? "&notice=lost" : "");
        if ("partial/ajax".equals(request.getHeader("Faces-Request"))) {
            response.setContentType("text/xml");
            response.setCharacterEncoding("UTF-8");
            response.getWriter().write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<partial-response><redirect url=\""
                    + address.replace("&", "&amp;") + "\"/></partial-response>");
            return;
        }
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", address);
    }

    /** The page to come back to: of a form that was sent, the page that it stood on. */
    public static String page(HttpServletRequest request) {
        var query = request.getQueryString();
        var asked = query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
        if ("GET".equals(request.getMethod()) || request.getHeader("Referer") == null) {
            return asked;
        }
        try {
            var stood = new URI(request.getHeader("Referer"));
            var isOwn = request.getRequestURI().equals(stood.getRawPath())
                    && request.getHeader("Host") != null && request.getHeader("Host").equalsIgnoreCase(stood.getRawAuthority());
            return isOwn && stood.getRawQuery() != null ? stood.getRawPath() + "?" + stood.getRawQuery() : asked;
        } catch (URISyntaxException malformed) {
            return asked;
        }
    }

    private static boolean hadSession(HttpServletRequest request) {
        return request.getRequestedSessionId() != null || "POST".equals(request.getMethod());
    }

    /** The page to go to after signing in: the one asked for if it is ours, otherwise home. */
    public static String target(String asked) {
        if (asked == null || asked.length() > LONGEST || !asked.startsWith("/") || asked.startsWith("//")
                || asked.indexOf('\\') >= 0 || asked.chars().anyMatch(Character::isISOControl)
                || asked.startsWith("/signin") || asked.startsWith("/signout")) {
            return HOME;
        }
        try {
            var uri = new URI(asked);
            return uri.isAbsolute() || uri.getRawAuthority() != null ? HOME : asked;
        } catch (URISyntaxException malformed) {
            return HOME;
        }
    }
}
