package vn.hientai.web.faces.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.omnifaces.util.Faces;
import vn.hientai.core.account.ChangePassword;
import vn.hientai.core.account.PasswordResets;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.web.faces.support.Notices;
import vn.hientai.web.security.SessionGuard;

/**
 * Setting a password: with the word that an administrator handed over, or, for who is signed in and must change
 * theirs before anything else, with the old one.
 */
@Named
@RequestScoped
public class PasswordView {
    @Inject
    CurrentActor actor;

    @Inject
    PasswordResets resets;

    @Inject
    ChangePassword changePassword;

    @Inject
    SessionGuard sessions;

    @Inject
    PasswordHints hints;

    @Inject
    Notices notices;

    private String username;
    private String word;
    private String current;
    private String password;
    private String repeated;

    public boolean isSignedIn() {
        return actor.isPresent();
    }

    public String redeem() {
        if (!isRepeated(username)) {
            return null;
        }
        HttpServletRequest request = Faces.getRequest();
        var isDone = Attempt.succeeds(notices, () -> resets.redeem(username, word, password, request.getRemoteAddr()));
        return isDone ? "/signin?faces-redirect=true&notice=set" : null;
    }

    public String change() {
        if (!isRepeated(actor.who().username())) {
            return null;
        }
        var isDone = Attempt.succeeds(notices, () -> {
            var epoch = changePassword.handle(new ChangePassword.Command(current, password));
            sessions.carryOver(Faces.getRequest(), Faces.getResponse(), epoch);
        });
        if (!isDone) {
            return null;
        }
        notices.done("settings.password.changed", Map.of());
        return "/home?faces-redirect=true";
    }

    private boolean isRepeated(String name) {
        hints.weigh(name, password);
        if (!password.equals(repeated)) {
            notices.refused("settings.password.differs", Map.of());
            return false;
        }
        return true;
    }

    public String getUsername() {
        return username;
    }

    public void setUsername(String username) {
        this.username = username;
    }

    public String getWord() {
        return word;
    }

    public void setWord(String word) {
        this.word = word;
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
}
