package vn.hientai.web.faces.support;

import jakarta.faces.component.EditableValueHolder;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIForm;
import jakarta.faces.component.UISelectBoolean;
import jakarta.faces.component.UISelectMany;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.component.html.HtmlInputSecret;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitHint;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.SystemEvent;
import jakarta.faces.event.SystemEventListener;
import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.omnifaces.util.Beans;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.kernel.Texts;
import vn.hientai.web.security.KeptForms;

/** Puts back what was typed into a page before its session ran out, as if the form had been refused. */
public class TypedBefore implements SystemEventListener {
    @Override
    public boolean isListenerForSource(Object source) {
        return source instanceof UIViewRoot;
    }

    @Override
    public void processEvent(SystemEvent event) {
        var faces = FacesContext.getCurrentInstance();
        var request = (HttpServletRequest) faces.getExternalContext().getRequest();
        if (faces.isPostback() || request.getSession(false) == null) {
            return;
        }
        Beans.getReference(CurrentActor.class).signedIn()
                .flatMap(who -> Beans.getReference(KeptForms.class).take(request, who.account()))
                .ifPresent(form -> putBack(faces, form.values()));
    }

    private static void putBack(FacesContext faces, Map<String, List<String>> values) {
        var visit = VisitContext.createVisitContext(faces, null, EnumSet.of(VisitHint.SKIP_ITERATION));
        faces.getViewRoot().visitTree(visit, (context, component) -> {
            if (component instanceof UIForm form && !values.containsKey(form.getClientId(faces))) {
                return VisitResult.REJECT;
            }
            if (component instanceof EditableValueHolder input && !(component instanceof HtmlInputSecret)) {
                putBack(input, component, values.get(component.getClientId(faces)));
            }
            return VisitResult.ACCEPT;
        });
        faces.addMessage(null, new Notice(NoticeTone.INFO, Texts.get(LocaleChoice.current(), "signin.restored"), null));
    }

    private static void putBack(EditableValueHolder input, UIComponent component, List<String> given) {
        if (component instanceof UISelectBoolean) {
            input.setSubmittedValue(String.valueOf(given != null));
        } else if (component instanceof UISelectMany) {
            input.setSubmittedValue(given == null ? new String[0] : given.toArray(String[]::new));
        } else if (given != null) {
            input.setSubmittedValue(given.get(0));
        }
    }
}
