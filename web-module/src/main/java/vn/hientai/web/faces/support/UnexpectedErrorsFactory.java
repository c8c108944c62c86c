package vn.hientai.web.faces.support;

import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import org.omnifaces.exceptionhandler.FullAjaxExceptionHandlerFactory;

/** Puts {@link UnexpectedErrors} before every page. */
public class UnexpectedErrorsFactory extends FullAjaxExceptionHandlerFactory {
    public UnexpectedErrorsFactory(ExceptionHandlerFactory wrapped) {
        super(wrapped);
    }

    @Override
    public ExceptionHandler getExceptionHandler() {
        return new UnexpectedErrors(getWrapped().getExceptionHandler());
    }
}
