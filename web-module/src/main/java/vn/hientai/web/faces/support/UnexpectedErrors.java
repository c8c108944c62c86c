package vn.hientai.web.faces.support;

import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.omnifaces.exceptionhandler.FullAjaxExceptionHandler;
import org.omnifaces.util.Beans;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.kernel.Forbidden;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.web.security.KeptForms;
import vn.hientai.web.security.SignInRedirect;

/**
 * Whatever a page did not foresee: logged once under a number, and the error page shows the same number. Works for
 * whole pages and for their parts.
 */
public class UnexpectedErrors extends FullAjaxExceptionHandler {
    static final String NUMBER = "hientai.error.number";
    private static final Logger LOG = Logger.getLogger(UnexpectedErrors.class.getName());

    public UnexpectedErrors(ExceptionHandler wrapped) {
        super(wrapped);
    }

    /** What a reader may not see or what is not there is no failure: answered with its own page. */
    @Override
    public void handle() {
        var queued = getUnhandledExceptionQueuedEvents().iterator();
        var context = FacesContext.getCurrentInstance();
        if (queued.hasNext() && context != null && !context.getExternalContext().isResponseCommitted()) {
            var failed = queued.next().getContext();
            var thrown = failed.getException();
            var status = context.getPartialViewContext().isAjaxRequest() ? 0 : status(thrown);
            if (isExpired(thrown) || failed.getPhaseId() == PhaseId.RESTORE_VIEW && context.isPostback() && status == 0) {
                queued.remove();
                backToThePage(context);
                return;
            }
            if (status > 0) {
                queued.remove();
                answer(context, status);
                return;
            }
        }
        super.handle();
    }

    private static boolean isExpired(Throwable thrown) {
        for (var cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof ViewExpiredException) {
                return true;
            }
        }
        return false;
    }

    /** The page was opened in an earlier session, or what it brings is not its own: it opens again with what was typed. */
    private static void backToThePage(FacesContext context) {
        var request = (HttpServletRequest) context.getExternalContext().getRequest();
        Beans.getReference(CurrentActor.class).signedIn()
                .ifPresent(who -> Beans.getReference(KeptForms.class).keep(request, who.account()));
        try {
            context.getExternalContext().redirect(SignInRedirect.page(request));
            context.responseComplete();
        } catch (IOException gone) {
            LOG.log(Level.FINE, "the reader has gone", gone);
        }
    }

    private static int status(Throwable thrown) {
        for (var cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof NotFound) {
                return HttpServletResponse.SC_NOT_FOUND;
            }
            if (cause instanceof Forbidden) {
                return HttpServletResponse.SC_FORBIDDEN;
            }
        }
        return 0;
    }

    private static void answer(FacesContext context, int status) {
        try {
            context.getExternalContext().responseSendError(status, null);
            context.responseComplete();
        } catch (IOException gone) {
            LOG.log(Level.FINE, "the reader has gone", gone);
        }
    }

    @Override
    protected void logException(FacesContext context, Throwable exception, String location, LogReason reason) {
        var number = newNumber();
        context.getExternalContext().getRequestMap().put(NUMBER, number);
        LOG.log(Level.SEVERE, exception, () -> "Error " + number + " on " + context.getExternalContext().getRequestServletPath());
    }

    /** A number short enough to be read out on the telephone. */
    static String newNumber() {
        return UUID.randomUUID().toString().substring(0, 8).toUpperCase();
    }
}
