package vn.hientai.web.faces.support;

import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * An address whose parameters say nothing that its page understands, such as a day that there is not: the page opens
 * as if it had been asked for without them, and one that cannot do without is not found.
 */
public class CrookedAddress implements PhaseListener {
    @Override
    public PhaseId getPhaseId() {
        return PhaseId.PROCESS_VALIDATIONS;
    }

    @Override
    public void afterPhase(PhaseEvent event) {
        var faces = event.getFacesContext();
        if (faces.isPostback() || !faces.isValidationFailed() || faces.getResponseComplete()) {
            return;
        }
        var external = faces.getExternalContext();
        var request = (HttpServletRequest) external.getRequest();
        try {
            if (request.getQueryString() == null) {
                external.responseSendError(HttpServletResponse.SC_NOT_FOUND, null);
            } else {
                external.redirect(request.getRequestURI());
            }
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        faces.responseComplete();
    }
}
