package vn.hientai.web.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import vn.hientai.core.kernel.HouseLanguage;
import vn.hientai.core.kernel.Texts;

/** The language a caller asks for with Accept-Language; of Vietnamese and English the one that comes first, otherwise that of the installation. */
public final class Languages {
    private Languages() {}

    public static Locale of(HttpServletRequest request) {
        if (request.getHeader("Accept-Language") == null) {
            return HouseLanguage.locale();
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
        return HouseLanguage.locale();
    }
}
