package vn.hientai.web.faces.support;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The number under which the error of this page stands in the log. */
@Named
@RequestScoped
public class ErrorNumber {
    private static final Logger LOG = Logger.getLogger(ErrorNumber.class.getName());

    @Inject
    HttpServletRequest request;

    /** The number given when the error was met; errors from outside the pages are logged here. */
    public String getValue() {
        if (request.getAttribute(UnexpectedErrors.NUMBER) instanceof String known) {
            return known;
        }
        var number = UnexpectedErrors.newNumber();
        request.setAttribute(UnexpectedErrors.NUMBER, number);
        var cause = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        LOG.log(Level.SEVERE, cause, () -> "Error " + number + " on " + request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        return number;
    }
}
