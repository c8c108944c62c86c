package vn.hientai.web.faces.support;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import vn.hientai.core.account.SignInAnswer;
import vn.hientai.core.kernel.Texts;
import vn.hientai.web.security.SignInEntrance;
import vn.hientai.web.security.SignInRedirect;
import vn.hientai.web.security.SingleSignOn;

/**
 * The sign-in page. The form posts {@code username}, {@code password} and {@code to} to {@code /signin}; who verifies
 * them leaves the answer with the request, and the page shows what it says.
 */
@Named
@RequestScoped
public class SignInView {
    private static final Map<String, String> NOTICES = Map.of(
            "lost", "signin.lost", "out", "signin.out", "set", "signin.password-set", "sso", "signin.sso-failed");

    @Inject
    HttpServletRequest request;

    @Inject
    SingleSignOn singleSignOn;

    /** What went wrong, in words; empty when nothing did. */
    public String getError() {
        var locale = LocaleChoice.of(request);
        var answer = request.getAttribute(SignInEntrance.ANSWER);
        if (answer instanceof SignInAnswer.Wrong wrong) {
            return Texts.get(locale, "signin.wrong", Map.of("left", wrong.triesLeft()));
        }
        if (answer instanceof SignInAnswer.Locked locked) {
            return Texts.get(locale, "signin.locked", Map.of("minutes", locked.minutes()));
        }
        return "";
    }

    /** Whether the password was right and the one-time code is still to come. */
    public boolean isCodeWanted() {
        return request.getAttribute(SignInEntrance.ANSWER) instanceof SignInAnswer.CodeNeeded;
    }

    public String getNotice() {
        return NOTICES.get(request.getParameter("notice") == null ? "" : request.getParameter("notice"));
    }

    public String getUsername() {
        return request.getParameter("username");
    }

    /** The page to come back to, only within this product. */
    public String getTo() {
        return SignInRedirect.target(request.getParameter(SignInRedirect.PARAMETER));
    }

    public String getSingleSignOnHref() {
        return "/signin/sso?to=" + URLEncoder.encode(getTo(), StandardCharsets.UTF_8);
    }

    public boolean isSingleSignOn() {
        return singleSignOn.isConfigured();
    }
}
