package vn.hientai.web.faces.support;

import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.FacesContext;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.omnifaces.exceptionhandler.FullAjaxExceptionHandler;

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
