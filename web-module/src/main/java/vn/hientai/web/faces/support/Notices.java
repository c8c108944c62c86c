package vn.hientai.web.faces.support;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import vn.hientai.core.kernel.Texts;

/**
 * What a page tells after an act: one sentence that names what was done, with a link to it. Kept over the redirect
 * that follows an act, shown once. Errors at a field stay at the field.
 */
@Named
@ApplicationScoped
public class Notices {
    public void done(String key, Map<String, ?> arguments) {
        add(NoticeTone.GOOD, key, arguments, null);
    }

    /** @param href where the thing that was done can be seen */
    public void done(String key, Map<String, ?> arguments, String href) {
        add(NoticeTone.GOOD, key, arguments, href);
    }

    public void told(String key, Map<String, ?> arguments) {
        add(NoticeTone.INFO, key, arguments, null);
    }

    public void warned(String key, Map<String, ?> arguments) {
        add(NoticeTone.ATTENTION, key, arguments, null);
    }

    public void refused(String key, Map<String, ?> arguments) {
        add(NoticeTone.DANGER, key, arguments, null);
    }

    private void add(NoticeTone tone, String key, Map<String, ?> arguments, String href) {
        var faces = FacesContext.getCurrentInstance();
        faces.addMessage(null, new Notice(tone, Texts.get(LocaleChoice.current(), key, arguments), href));
        faces.getExternalContext().getFlash().setKeepMessages(true);
    }

    /** What this page has to tell, apart from errors that stand at their fields. */
    public List<Notice> getList() {
        return FacesContext.getCurrentInstance().getMessageList(null).stream().map(Notice::of).toList();
    }

    /** How many fields carry an error, told on top from three on. */
    public int getFieldErrors() {
        var faces = FacesContext.getCurrentInstance();
        var fields = 0;
        for (var ids = faces.getClientIdsWithMessages(); ids.hasNext(); ) {
            if (ids.next() != null) {
                fields++;
            }
        }
        return fields;
    }

    /** The first error of a field, or null. */
    public String at(String clientId) {
        var messages = FacesContext.getCurrentInstance().getMessageList(clientId);
        return messages.isEmpty() ? null : messages.get(0).getSummary();
    }
}
