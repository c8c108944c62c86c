package vn.hientai.web.faces.account;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Locale;
import java.util.Map;
import vn.hientai.core.account.CreateAccount;
import vn.hientai.core.kernel.AccountId;
import vn.hientai.web.faces.support.Notices;

/** Opening an account. */
@Named
@ViewScoped
public class NewAccountView implements Serializable {
    @Inject
    transient CreateAccount createAccount;

    @Inject
    transient Notices notices;

    private String username;
    private String displayName;
    private String email;
    private String personCode;
    private AccountId created;

    public String create() {
        var name = username.strip().toLowerCase(Locale.ROOT);
        if (!name.matches("[a-z0-9][a-z0-9._-]{1,62}")) {
            notices.refused("account.username.form", Map.of());
            return null;
        }
        var isDone = Attempt.succeeds(notices,
                () -> created = createAccount.handle(new CreateAccount.Command(name, displayName, personCode, email)));
        if (!isDone) {
            return null;
        }
        notices.done("account.created", Map.of("username", name));
        return "/admin/account?faces-redirect=true&id=" + created.value();
    }

    public String getUsername() {
        return username;
    }

    public void setUsername(String username) {
        this.username = username;
    }

    public String getDisplayName() {
        return displayName;
    }

    public void setDisplayName(String displayName) {
        this.displayName = displayName;
    }

    public String getPersonCode() {
        return personCode;
    }

    public void setPersonCode(String personCode) {
        this.personCode = personCode;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }
}
