package vn.hientai.web.faces.support;

import jakarta.faces.application.FacesMessage;

/** A notice with its tone and the address of what it speaks about. */
public class Notice extends FacesMessage {
    private static final long serialVersionUID = 1L;

    private final NoticeTone tone;
    private final String href;

    Notice(NoticeTone tone, String text, String href) {
        super(tone.severity(), text, null);
        this.tone = tone;
        this.href = href;
    }

    static Notice of(FacesMessage message) {
        return message instanceof Notice notice
                ? notice
                : new Notice(NoticeTone.of(message.getSeverity()), message.getSummary(), null);
    }

    public NoticeTone getTone() {
        return tone;
    }

    public String getHref() {
        return href;
    }
}
