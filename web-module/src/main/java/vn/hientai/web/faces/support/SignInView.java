package vn.hientai.web.faces.support;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * The sign-in page. The form posts {@code username}, {@code password} and {@code to} to {@code /signin}; who verifies
 * them comes back here with {@code ?error=wrong} or {@code ?error=locked}.
 */
@Named
@RequestScoped
public class SignInView {
    private static final Map<String, String> ERRORS = Map.of("wrong", "signin.wrong", "locked", "signin.locked");
    private static final Map<String, String> NOTICES = Map.of("lost", "signin.lost", "out", "signin.out");

    @Inject
    HttpServletRequest request;

    /** The key of what went wrong, or null. */
    public String getError() {
        return ERRORS.get(request.getParameter("error") == null ? "" : request.getParameter("error"));
    }

    public String getNotice() {
        return NOTICES.get(request.getParameter("notice") == null ? "" : request.getParameter("notice"));
    }

    public String getUsername() {
        return request.getParameter("username");
    }

    /** The page to come back to, only within this product. */
    public String getTo() {
        var to = request.getParameter("to");
        return to != null && to.startsWith("/") && !to.startsWith("//") && !to.contains("\\") ? to : "";
    }

    public boolean isSingleSignOn() {
        return ConfigProvider.getConfig().getOptionalValue("hientai.oidc.issuer", String.class).isPresent();
    }
}
