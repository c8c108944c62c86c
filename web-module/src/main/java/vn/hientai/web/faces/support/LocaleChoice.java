package vn.hientai.web.faces.support;

import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Locale;
import vn.hientai.core.kernel.HouseLanguage;
import vn.hientai.core.kernel.Texts;

/** The language of a reader: as the cookie {@code lang} says, otherwise that of the installation. */
public final class LocaleChoice {
    public static final String COOKIE = "lang";
    private static final String KEPT = LocaleChoice.class.getName();

    private LocaleChoice() {}

    /** The language of the page being made; outside a page that of the installation. */
    public static Locale current() {
        var faces = FacesContext.getCurrentInstance();
        return faces == null
                ? HouseLanguage.locale()
                : of((HttpServletRequest) faces.getExternalContext().getRequest());
    }

    public static Locale of(HttpServletRequest request) {
        if (request.getAttribute(KEPT) instanceof Locale kept) {
            return kept;
        }
        var locale = named(cookie(request, COOKIE, HouseLanguage.code()));
        request.setAttribute(KEPT, locale);
        return locale;
    }

    static Locale named(String language) {
        return "en".equals(language) ? Locale.ENGLISH : Texts.VIETNAMESE;
    }

    static String cookie(HttpServletRequest request, String name, String otherwise) {
        return request.getCookies() == null
                ? otherwise
                : Arrays.stream(request.getCookies())
                        .filter(cookie -> cookie.getName().equals(name))
                        .map(Cookie::getValue)
                        .findFirst()
                        .orElse(otherwise);
    }
}
