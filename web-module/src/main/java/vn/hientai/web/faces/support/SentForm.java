package vn.hientai.web.faces.support;

import jakarta.faces.component.html.HtmlForm;

/**
 * A form that knows from the request itself whether it was sent. The usual one remembers it in a flag, which a repetition
 * around the form loses between its rows: what was typed in any row but the last would be dropped.
 */
public class SentForm extends HtmlForm {
    @Override
    public boolean isSubmitted() {
        var context = getFacesContext();
        return context.getExternalContext().getRequestParameterMap().containsKey(getClientId(context));
    }
}
