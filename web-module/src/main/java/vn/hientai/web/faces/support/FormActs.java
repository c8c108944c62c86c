package vn.hientai.web.faces.support;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIInput;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.util.Map;
import vn.hientai.core.kernel.BusinessRuleViolated;
import vn.hientai.core.kernel.Conflict;
import vn.hientai.core.kernel.Forbidden;
import vn.hientai.core.kernel.InvalidInput;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.kernel.StaleEdit;
import vn.hientai.core.kernel.Texts;

/** Carries out an act of a page; a refusal is told at its field, or on top where it concerns none. */
@ApplicationScoped
public class FormActs {
    @Inject
    Notices notices;

    /** @return whether it was done */
    public boolean carryOut(String form, Runnable act) {
        try {
            act.run();
            return true;
        } catch (BusinessRuleViolated refusal) {
            refusal.field()
                    .filter(field -> atField(form + ":" + field, refusal.key(), refusal.arguments()))
                    .ifPresentOrElse(told -> { }, () -> notices.refused(refusal.key(), refusal.arguments()));
        } catch (InvalidInput invalid) {
            invalid.violations().stream()
                    .filter(one -> !atField(form + ":" + one.field(), "invalid." + one.rule(), one.arguments()))
                    .forEach(one -> notices.refused("invalid." + one.rule(), one.arguments()));
        } catch (NotFound hidden) {
            notices.refused("refusal.not-found", Map.of());
        } catch (Forbidden refusal) {
            notices.refused(refusal.key(), Map.of());
        } catch (Conflict refusal) {
            notices.refused(refusal.key(), refusal.arguments());
        } catch (StaleEdit stale) {
            notices.refused("refusal.stale", Map.of());
        }
        return false;
    }

    private static boolean atField(String id, String key, Map<String, ?> arguments) {
        var faces = FacesContext.getCurrentInstance();
        if (!(faces.getViewRoot().findComponent(id) instanceof UIInput input)) {
            return false;
        }
        input.setValid(false);
        var message = Texts.get(LocaleChoice.current(), key, arguments);
        faces.addMessage(input.getClientId(faces), new FacesMessage(FacesMessage.SEVERITY_ERROR, message, null));
        return true;
    }
}
