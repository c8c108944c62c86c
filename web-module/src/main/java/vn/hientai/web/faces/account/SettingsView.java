package vn.hientai.web.faces.account;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.omnifaces.util.Faces;
import vn.hientai.core.account.AccountQueries;
import vn.hientai.core.account.AccountQueries.GrantRow;
import vn.hientai.core.account.AccountSessions;
import vn.hientai.core.account.ApiTokens;
import vn.hientai.core.account.EndSession;
import vn.hientai.core.account.Preferences;
import vn.hientai.core.account.RecoveryCodes;
import vn.hientai.core.identity.ActiveGrant;
import vn.hientai.core.account.ChangePassword;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.account.Delegate;
import vn.hientai.core.account.DisableTotp;
import vn.hientai.core.account.EnableTotp;
import vn.hientai.core.account.RevokeRole;
import vn.hientai.core.identity.Right;
import vn.hientai.core.identity.Role;
import vn.hientai.core.account.SignOutEverywhere;
import vn.hientai.core.account.Totp;
import vn.hientai.core.kernel.Today;
import vn.hientai.web.faces.support.Display;
import vn.hientai.web.faces.support.DisplayCookies;
import vn.hientai.web.faces.support.Notices;
import vn.hientai.web.security.SessionGuard;

/** One's own account: password, one-time codes, sessions, delegation for an absence. */
@Named
@ViewScoped
public class SettingsView implements Serializable {
    private static final String PAGE = "/me/settings?faces-redirect=true";

    @Inject
    transient CurrentActor actor;

    @Inject
    transient AccountQueries accounts;

    @Inject
    transient SessionGuard sessions;

    @Inject
    transient Today today;

    @Inject
    transient ChangePassword changePassword;

    @Inject
    transient EnableTotp enableTotp;

    @Inject
    transient DisableTotp disableTotp;

    @Inject
    transient SignOutEverywhere signOutEverywhere;

    @Inject
    transient Delegate delegate;

    @Inject
    transient RevokeRole revokeRole;

    @Inject
    transient AccountSessions accountSessions;

    @Inject
    transient EndSession endSession;

    @Inject
    transient ApiTokens tokens;

    @Inject
    transient RecoveryCodes recovery;

    @Inject
    transient Preferences preferences;

    @Inject
    transient PasswordHints hints;

    @Inject
    transient Display display;

    @Inject
    transient Notices notices;

    private String language;
    private String theme;
    private List<String> recoveryCodes = List.of();
    private String current;
    private String password;
    private String repeated;
    private String secret;
    private String code;
    private String toUsername;
    private Role role;
    private LocalDate from;
    private LocalDate lastDay;
    private String reason;

    public void open() {
        secret = Totp.newSecret();
        from = today.date();
        language = display.getLanguage();
        theme = display.getTheme();
    }

    public String getUsername() {
        return actor.who().username();
    }

    public boolean isCodeAsked() {
        return accounts.asksForCode(actor.scope(Right.USE_OWN), actor.who());
    }

    public List<GrantRow> getGrants() {
        return accounts.ownGrants(actor.scope(Right.USE_OWN), actor.who());
    }

    public List<Role> getRoles() {
        return actor.who().grants().stream().map(ActiveGrant::role).distinct().toList();
    }

    public String changePassword() {
        hints.weigh(getUsername(), password);
        if (!password.equals(repeated)) {
            notices.refused("settings.password.differs", Map.of());
            return null;
        }
        var isDone = Attempt.succeeds(notices, () -> {
            var epoch = changePassword.handle(new ChangePassword.Command(current, password));
            sessions.carryOver(request(), response(), epoch);
        });
        return isDone ? done("settings.password.changed") : null;
    }

    /** The recovery codes show once, on this page only. */
    public String enableTotp() {
        if (Attempt.succeeds(notices, () -> recoveryCodes = enableTotp.handle(new EnableTotp.Command(secret, code)))) {
            notices.done("settings.totp.enabled", Map.of());
        }
        return null;
    }

    public List<String> getRecoveryCodes() {
        return recoveryCodes;
    }

    public long getRecoveryCodesLeft() {
        return recovery.left(actor.who());
    }

    /** The drawing that an authenticator reads, as the outline of its dark squares, four squares of margin around. */
    public QrDrawing getQr() {
        return QrDrawing.of(getTotpAddress());
    }

    public List<AccountSessions.Kept> getSessions() {
        return accountSessions.of(actor.who().account());
    }

    public long getCurrentSession() {
        return sessions.current(request()).orElse(0L);
    }

    public String device(String agent) {
        return Devices.named(agent);
    }

    public String endSession(long session) {
        var isDone = Attempt.succeeds(notices, () -> endSession.handle(new EndSession.Command(session)));
        return isDone ? done("settings.session.ended") : null;
    }

    public List<ApiTokens.Kept> getTokens() {
        return tokens.of(actor.who().account());
    }

    public String revokeToken(long token) {
        var isDone = Attempt.succeeds(notices, () -> tokens.revoke(actor.who().account(), token));
        return isDone ? done("settings.token.revoked") : null;
    }

    public String choose() {
        preferences.choose(actor.who(), language, theme);
        DisplayCookies.remember(response(), language, theme, request().isSecure());
        notices.done("settings.display.chosen", Map.of());
        return PAGE;
    }

    public String disableTotp() {
        var isDone = Attempt.succeeds(notices, () -> disableTotp.handle(new DisableTotp.Command(current)));
        return isDone ? done("settings.totp.disabled") : null;
    }

    public String signOutEverywhere() {
        if (!Attempt.succeeds(notices, () -> signOutEverywhere.handle(new SignOutEverywhere.Command()))) {
            return null;
        }
        sessions.close(request());
        return "/signin?faces-redirect=true&notice=out";
    }

    public String delegate() {
        var isDone = Attempt.succeeds(
                notices, () -> delegate.handle(new Delegate.Command(toUsername.strip(), role, from, lastDay, reason)));
        return isDone ? done("settings.delegated") : null;
    }

    public String takeBack(long grant) {
        var isDone = Attempt.succeeds(notices, () -> revokeRole.handle(new RevokeRole.Command(grant, null)));
        return isDone ? done("settings.taken-back") : null;
    }

    private String done(String key) {
        notices.done(key, Map.of());
        return PAGE;
    }

    private static HttpServletRequest request() {
        return Faces.getRequest();
    }

    private static HttpServletResponse response() {
        return Faces.getResponse();
    }

    /** What an authenticator reads: from the drawing or typed in. */
    public String getSecret() {
        return secret;
    }

    /** In groups of four, as people type it. */
    public String getSecretInGroups() {
        return secret.replaceAll("(.{4})(?=.)", "$1 ");
    }

    public String getTotpAddress() {
        return "otpauth://totp/Hien%20Tai:" + getUsername() + "?secret=" + secret + "&issuer=Hien%20Tai";
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }

    public String getTheme() {
        return theme;
    }

    public void setTheme(String theme) {
        this.theme = theme;
    }

    public String getCurrent() {
        return current;
    }

    public void setCurrent(String current) {
        this.current = current;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getRepeated() {
        return repeated;
    }

    public void setRepeated(String repeated) {
        this.repeated = repeated;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getToUsername() {
        return toUsername;
    }

    public void setToUsername(String toUsername) {
        this.toUsername = toUsername;
    }

    public Role getRole() {
        return role;
    }

    public void setRole(Role role) {
        this.role = role;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public LocalDate getLastDay() {
        return lastDay;
    }

    public void setLastDay(LocalDate lastDay) {
        this.lastDay = lastDay;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
