package vn.hientai.web.faces.support;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIInput;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolationException;
import java.util.Map;
import vn.hientai.core.kernel.BusinessRuleViolated;
import vn.hientai.core.kernel.Conflict;
import vn.hientai.core.kernel.Forbidden;
import vn.hientai.core.kernel.InvalidInput;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.kernel.StaleEdit;
import vn.hientai.core.kernel.Texts;

/** Carries out an act of a page; a refusal is told at its field, or on top where it concerns none. What was typed stays. */
@ApplicationScoped
public class FormActs {
    @Inject
    Notices notices;

    /**
     * @param form id of the form, whose fields are named as those of the use case
     * @return whether it was done
     */
    public boolean carryOut(String form, Runnable act) {
        return carryOut(form, act, "reason");
    }

    /** @param reasonField where the form asks for the reason */
    public boolean carryOut(String form, Runnable act, String reasonField) {
        try {
            act.run();
            return true;
        } catch (BusinessRuleViolated refusal) {
            tell(form, refusal.field().orElse(null), refusal.key(), refusal.arguments());
        } catch (InvalidInput invalid) {
            invalid.violations().forEach(one -> tell(
                    form, one.field().equals("reason") ? reasonField : one.field(), "invalid." + one.rule(), one.arguments()));
        } catch (ConstraintViolationException misshapen) {
            misshapen.getConstraintViolations().forEach(one -> {
                var path = one.getPropertyPath().toString();
                tell(form, path.substring(path.lastIndexOf('.') + 1), "refusal.shape", Map.of());
            });
        } catch (Forbidden refusal) {
            notices.refused(refusal.key(), Map.of());
        } catch (Conflict refusal) {
            notices.refused(refusal.key(), refusal.arguments());
        } catch (StaleEdit stale) {
            notices.refused("refusal.stale", Map.of());
        } catch (NotFound hidden) {
            notices.refused("refusal.not-found", Map.of());
        }
        return false;
    }

    private void tell(String form, String field, String key, Map<String, ?> arguments) {
        var faces = FacesContext.getCurrentInstance();
        if (field != null && faces.getViewRoot().findComponent(form + ":" + field) instanceof UIInput input) {
            input.setValid(false);
            faces.addMessage(input.getClientId(faces),
                    new FacesMessage(FacesMessage.SEVERITY_ERROR, Texts.get(LocaleChoice.current(), key, arguments), null));
        } else {
            notices.refused(key, arguments);
        }
    }
}
