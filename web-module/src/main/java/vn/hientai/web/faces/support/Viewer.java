package vn.hientai.web.faces.support;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import vn.hientai.core.identity.ActiveGrant;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.identity.Role;
import vn.hientai.core.identity.SignedIn;

/** Who looks at the page. Pages leave out what the viewer has no right to; the use cases refuse it besides. */
@Named
@RequestScoped
public class Viewer {
    @Inject
    CurrentActor actor;

    public boolean isPresent() {
        return actor.isPresent();
    }

    public String getName() {
        return actor.signedIn().map(SignedIn::displayName).orElse("");
    }

    /** The number of the account, by which the browser keeps the drafts of different people apart. */
    public String getAccount() {
        return actor.signedIn().map(who -> who.account().toString()).orElse("");
    }

    /** The first role the viewer holds besides being on the staff, in words. */
    public String getRoleName() {
        return actor.signedIn().stream()
                .flatMap(who -> who.grants().stream())
                .map(ActiveGrant::role)
                .min(Comparator.comparing((Role role) -> role == Role.CIVIL_SERVANT).thenComparing(role -> role))
                .map(PageFunctions::say)
                .orElse("");
    }

    /** Whether the account belongs to a person with a file. */
    public boolean isOnStaff() {
        return actor.signedIn().flatMap(SignedIn::person).isPresent();
    }

    public boolean isMoreThanStaff() {
        return actor.signedIn().stream()
                .flatMap(who -> who.grants().stream())
                .anyMatch(grant -> grant.role() != Role.CIVIL_SERVANT);
    }

    /** May the viewer do this; the name of the right as in {@link Right}. */
    public boolean may(String right) {
        return actor.holds(Right.valueOf(right));
    }

    public boolean plays(Role role) {
        return actor.plays(role);
    }
}
