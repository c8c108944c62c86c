package vn.hientai.web.faces.support;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.persistence.PersistenceException;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Set;
import vn.hientai.core.organisation.Letterhead;
import vn.hientai.core.organisation.OrgTrees;

/** How this reader wants pages to look: language, theme, density. Each is remembered in a cookie. */
@Named
@RequestScoped
public class Display {
    private static final Set<String> THEMES = Set.of("light", "dark");
    private static final Set<String> DENSITIES = Set.of("compact", "roomy");

    @Inject
    HttpServletRequest request;

    @Inject
    OrgTrees trees;

    public Locale getLocale() {
        return LocaleChoice.of(request);
    }

    public String getLanguage() {
        return getLocale().getLanguage();
    }

    /** light, dark, or system when the device decides. */
    public String getTheme() {
        var chosen = LocaleChoice.cookie(request, "theme", "system");
        return THEMES.contains(chosen) ? chosen : "system";
    }

    public String getDensity() {
        var chosen = LocaleChoice.cookie(request, "density", "cosy");
        return DENSITIES.contains(chosen) ? chosen : "cosy";
    }

    /** The name of the province whose office this is; empty before one is set up, or while the database is away. */
    public String getProvince() {
        try {
            return Letterhead.province(trees.now()).map(province -> province.name(getLocale())).orElse("");
        } catch (PersistenceException away) {
            // the page that says so must still open
            return "";
        }
    }

    public String getVietnameseHref() {
        return here("lang", "vi");
    }

    public String getEnglishHref() {
        return here("lang", "en");
    }

    /** The address of this page with one parameter changed; an empty value takes the parameter out. */
    public String here(String name, String value) {
        return PageAddress.with(path(), query(), name, value);
    }

    /** The path of this page as the reader asked for it, also after an inner forward. */
    public String path() {
        return forwarded(RequestDispatcher.FORWARD_REQUEST_URI, request.getRequestURI());
    }

    /** The page whose session was lost, to be opened again. */
    public String getFailedPage() {
        var failed = (String) request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return failed == null ? "/home" : failed;
    }

    private String query() {
        return forwarded(RequestDispatcher.FORWARD_QUERY_STRING, request.getQueryString());
    }

    private String forwarded(String attribute, String otherwise) {
        return request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI) == null
                ? otherwise
                : (String) request.getAttribute(attribute);
    }
}
