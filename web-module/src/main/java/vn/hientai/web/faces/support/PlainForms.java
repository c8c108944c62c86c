package vn.hientai.web.faces.support;

import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import jakarta.servlet.RequestDispatcher;
import org.primefaces.context.PrimeFacesContext;

/**
 * Forms of pages without PrimeFaces scripts (see {@link LeanHead}) send no nonce back. Such a page is shown again as a
 * whole, so it gets a new nonce, as at first; without this an error would end in a refusal for want of a nonce.
 */
public class PlainForms implements PhaseListener {
    private static final String NONCE = "primefaces.nonce";

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.RESTORE_VIEW;
    }

    @Override
    public void afterPhase(PhaseEvent event) {
        var context = event.getFacesContext();
        if (context.getViewRoot() != null && context.isPostback()
                && !context.getPartialViewContext().isAjaxRequest()
                && !context.getExternalContext().getRequestParameterMap().containsKey(NONCE)) {
            renew(context);
        }
    }

    /** PrimeFaces makes a new nonce for the first look at a page and for a page forwarded to; this looks like one. */
    private static void renew(FacesContext context) {
        var view = context.getViewRoot();
        var kept = view.getViewMap(false);
        if (kept != null) {
            kept.remove(NONCE);
        }
        var request = context.getExternalContext().getRequestMap();
        var forwarded = request.put(RequestDispatcher.FORWARD_REQUEST_URI, "");
        var nonce = PrimeFacesContext.getCspState(context).getNonce();
        if (forwarded == null) {
            request.remove(RequestDispatcher.FORWARD_REQUEST_URI);
        } else {
            request.put(RequestDispatcher.FORWARD_REQUEST_URI, forwarded);
        }
        if (kept != null) {
            kept.put(NONCE, nonce);
        }
    }
}
