package vn.hientai.web.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import vn.hientai.core.kernel.Texts;

/** The language a caller asks for with Accept-Language; Vietnamese unless English comes first. */
public final class Languages {
    private Languages() {}

    public static Locale of(HttpServletRequest request) {
        if (request.getHeader("Accept-Language") == null) {
            return Texts.VIETNAMESE;
        }
        for (var locales = request.getLocales(); locales.hasMoreElements(); ) {
            var language = locales.nextElement().getLanguage();
            if ("en".equals(language)) {
                return Locale.ENGLISH;
            }
            if ("vi".equals(language)) {
                return Texts.VIETNAMESE;
            }
        }
        return Texts.VIETNAMESE;
    }
}
