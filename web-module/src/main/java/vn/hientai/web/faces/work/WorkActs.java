package vn.hientai.web.faces.work;

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
import vn.hientai.web.faces.support.LocaleChoice;
import vn.hientai.web.faces.support.Notices;

/** Carries out an act of a page; a refusal is told at its field, or on top where it concerns none. */
@ApplicationScoped
public class WorkActs {
    @Inject
    Notices notices;

    /** @return whether it was done */
    public boolean carryOut(String form, Runnable act) {
        return carryOut(form, act, "reason");
    }

    /** @param reasonField where the form asks for the reason */
    public boolean carryOut(String form, Runnable act, String reasonField) {
        try {
            act.run();
            return true;
        } catch (BusinessRuleViolated refusal) {
            if (refusal.field().isEmpty() || !atField(form + ":" + refusal.field().get(), refusal.key(), refusal.arguments())) {
                notices.refused(refusal.key(), refusal.arguments());
            }
        } catch (InvalidInput invalid) {
            for (var wrong : invalid.violations()) {
                if (!atField(form + ":" + (wrong.field().equals("reason") ? reasonField : wrong.field()), "invalid." + wrong.rule(), wrong.arguments())) {
                    notices.refused("invalid." + wrong.rule(), wrong.arguments());
                }
            }
        } catch (ConstraintViolationException misshapen) {
            misshapen.getConstraintViolations().forEach(one -> {
                var path = one.getPropertyPath().toString();
                if (!atField(form + ":" + path.substring(path.lastIndexOf('.') + 1), "work.misshapen", Map.of())) {
                    notices.refused("work.misshapen", Map.of());
                }
            });
        } catch (Forbidden refusal) {
            notices.refused(refusal.key(), Map.of());
        } catch (Conflict refusal) {
            notices.refused(refusal.key(), refusal.arguments());
        } catch (StaleEdit stale) {
            notices.refused("refusal.stale", Map.of());
        } catch (NotFound gone) {
            notices.refused("work.gone", Map.of());
        }
        return false;
    }

    private static boolean atField(String id, String key, Map<String, ?> arguments) {
        var faces = FacesContext.getCurrentInstance();
        if (!(faces.getViewRoot().findComponent(id) instanceof UIInput input)) {
            return false;
        }
        input.setValid(false);
        faces.addMessage(input.getClientId(faces),
                new FacesMessage(FacesMessage.SEVERITY_ERROR, Texts.get(LocaleChoice.current(), key, arguments), null));
        return true;
    }
}
