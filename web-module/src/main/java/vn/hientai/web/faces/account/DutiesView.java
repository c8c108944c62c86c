package vn.hientai.web.faces.account;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import vn.hientai.core.account.AccountRules;
import vn.hientai.core.account.AskDutyChange;
import vn.hientai.core.account.DecideDutyChange;
import vn.hientai.core.account.DutyRules;
import vn.hientai.core.account.SetPasswordAge;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.DutyRule;
import vn.hientai.core.identity.Right;
import vn.hientai.web.faces.support.Notices;

/** The rules of separated duties and of accounts; changed by those who may, the former by two. */
@Named
@ViewScoped
public class DutiesView implements Serializable {
    private static final String PAGE = "/policy/duties?faces-redirect=true";

    @Inject
    transient CurrentActor actor;

    @Inject
    transient DutyRules rules;

    @Inject
    transient AccountRules accountRules;

    @Inject
    transient AskDutyChange askDutyChange;

    @Inject
    transient DecideDutyChange decideDutyChange;

    @Inject
    transient SetPasswordAge setPasswordAge;

    @Inject
    transient Notices notices;

    private DutyRule rule;
    private String reason;
    private String passwordAge;
    private int passwordVersion;

    public void open() {
        var kept = accountRules.shown();
        passwordAge = kept.passwordAgeOrNull() == null ? null : kept.passwordAgeOrNull().toString();
        passwordVersion = kept.version();
    }

    public List<DutyRules.Shown> getRules() {
        return rules.all();
    }

    public boolean isAsking() {
        return actor.holds(Right.DRAFT_POLICY);
    }

    public boolean isDeciding() {
        return actor.holds(Right.CONFIRM_POLICY);
    }

    public boolean isAdministering() {
        return actor.holds(Right.MANAGE_ACCOUNTS);
    }

    /** Asks for the contrary of what the rule says now. */
    public String ask() {
        var kept = rules.all().stream().filter(row -> row.rule() == rule).findFirst().orElseThrow();
        return done("duties.asked", () -> askDutyChange.handle(
                new AskDutyChange.Command(rule, !kept.active(), reason, kept.version())));
    }

    public String decide(DutyRules.Shown kept, boolean agreed) {
        return done(agreed ? "duties.confirmed" : "duties.dropped", () -> decideDutyChange.handle(
                new DecideDutyChange.Command(kept.rule(), agreed, kept.version())));
    }

    public String savePasswordAge() {
        var days = passwordAge == null || passwordAge.isBlank() ? null : passwordAge.strip();
        if (days != null && (!days.matches("\\d{2,4}") || Integer.parseInt(days) < 30 || Integer.parseInt(days) > 3650)) {
            notices.refused("duties.password-age.hint", Map.of());
            return null;
        }
        return done("duties.password-age.saved", () -> setPasswordAge.handle(
                new SetPasswordAge.Command(days == null ? null : Integer.valueOf(days), passwordVersion)));
    }

    private String done(String key, Runnable act) {
        if (!Attempt.succeeds(notices, act)) {
            return null;
        }
        notices.done(key, Map.of());
        return PAGE;
    }

    public DutyRule getRule() {
        return rule;
    }

    public void setRule(DutyRule rule) {
        this.rule = rule;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getPasswordAge() {
        return passwordAge;
    }

    public void setPasswordAge(String passwordAge) {
        this.passwordAge = passwordAge;
    }
}
