package vn.hientai.web.faces.support;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import org.primefaces.renderkit.HeadRenderer;

/**
 * The head of a page. Pages without PrimeFaces components carry none of its scripts and settings, so most pages have
 * no script of their own at all.
 */
public class LeanHead extends HeadRenderer {
    @Override
    public void encodeBegin(FacesContext context, UIComponent head) throws IOException {
        if (hasWidgets(context)) {
            super.encodeBegin(context, head);
            return;
        }
        context.getResponseWriter().startElement("head", head);
        for (var resource : context.getViewRoot().getComponentResources(context, "head")) {
            resource.encodeAll(context);
        }
    }

    @Override
    public void encodeEnd(FacesContext context, UIComponent head) throws IOException {
        if (hasWidgets(context)) {
            super.encodeEnd(context, head);
            return;
        }
        context.getResponseWriter().endElement("head");
    }

    private static boolean hasWidgets(FacesContext context) {
        return context.getViewRoot().getComponentResources(context, "head").stream()
                .anyMatch(resource -> "primefaces".equals(resource.getAttributes().get("library")));
    }
}
