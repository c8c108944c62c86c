package vn.hientai.web.security;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;

/** Adds SameSite to the session's cookie, which the server leaves out whatever it is told. */
final class SessionCookie {
    private static final String HEADER = "Set-Cookie";

    private SessionCookie() {}

    static void tighten(HttpServletResponse response) {
        var cookies = new ArrayList<>(response.getHeaders(HEADER));
        for (var i = 0; i < cookies.size(); i++) {
            var cookie = cookies.get(i).contains("SameSite") ? cookies.get(i) : cookies.get(i) + "; SameSite=Lax";
            if (i == 0) {
                response.setHeader(HEADER, cookie);
            } else {
                response.addHeader(HEADER, cookie);
            }
        }
    }
}
