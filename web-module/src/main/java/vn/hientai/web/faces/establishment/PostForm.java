package vn.hientai.web.faces.establishment;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.validation.ConstraintViolationException;
import java.io.Serializable;
import java.util.Map;
import vn.hientai.core.kernel.BusinessRuleViolated;
import vn.hientai.core.kernel.Forbidden;
import vn.hientai.core.kernel.InvalidInput;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.kernel.StaleEdit;
import vn.hientai.core.kernel.Texts;
import vn.hientai.web.faces.support.LocaleChoice;
import vn.hientai.web.faces.support.Notices;

/** A form of posts: what is refused stands beside its field, and what was typed stays. */
abstract class PostForm implements Serializable {
    abstract Notices notices();

    boolean attempt(Runnable work) {
        try {
            work.run();
            return true;
        } catch (InvalidInput invalid) {
            invalid.violations().forEach(one -> at(one.field(), "invalid." + one.rule(), one.arguments()));
        } catch (BusinessRuleViolated refusal) {
            at(refusal.field().orElse(null), refusal.key(), refusal.arguments());
        } catch (StaleEdit meanwhile) {
            notices().refused("refusal.posts.stale", Map.of());
        } catch (Forbidden refusal) {
            notices().refused(refusal.key(), Map.of());
        } catch (NotFound hidden) {
            notices().refused("refusal.not-found", Map.of());
        } catch (ConstraintViolationException shape) {
            shape.getConstraintViolations().forEach(one -> at(lastName(one.getPropertyPath().toString()), "refusal.posts.shape", Map.of()));
        }
        return false;
    }

    private static String lastName(String path) {
        return path.substring(path.lastIndexOf('.') + 1).replaceAll("\\[.*", "");
    }

    private void at(String field, String key, Map<String, ?> arguments) {
        var faces = FacesContext.getCurrentInstance();
        var input = field == null ? null : "post:" + field;
        if (input != null && faces.getViewRoot().findComponent(input) != null) {
            faces.addMessage(input, new FacesMessage(
                    FacesMessage.SEVERITY_ERROR, Texts.get(LocaleChoice.current(), key, arguments), null));
        } else {
            notices().refused(key, arguments);
        }
    }

    static String blank(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
