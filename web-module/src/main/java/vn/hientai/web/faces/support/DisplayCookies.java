package vn.hientai.web.faces.support;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;

/** The cookies in which a browser remembers how its reader wants pages. */
public final class DisplayCookies {
    private DisplayCookies() {}

    public static void remember(HttpServletResponse response, String language, String theme, boolean secure) {
        response.addCookie(remembering(LocaleChoice.COOKIE, language, secure, true));
        // the theme's switch in the page writes this one too
        response.addCookie(remembering("theme", theme, secure, false));
    }

    static Cookie remembering(String name, String value, boolean secure, boolean httpOnly) {
        var cookie = new Cookie(name, value);
        cookie.setPath("/");
        cookie.setMaxAge((int) Duration.ofDays(365).toSeconds());
        cookie.setHttpOnly(httpOnly);
        cookie.setSecure(secure);
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }
}
