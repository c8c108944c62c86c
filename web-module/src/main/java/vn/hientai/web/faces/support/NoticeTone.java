package vn.hientai.web.faces.support;

import jakarta.faces.application.FacesMessage;

/** How a notice sounds; each has a shape, a word and a colour of its own. */
public enum NoticeTone {
    GOOD(FacesMessage.SEVERITY_INFO),
    INFO(FacesMessage.SEVERITY_INFO),
    ATTENTION(FacesMessage.SEVERITY_WARN),
    DANGER(FacesMessage.SEVERITY_ERROR);

    private final FacesMessage.Severity severity;

    NoticeTone(FacesMessage.Severity severity) {
        this.severity = severity;
    }

    static NoticeTone of(FacesMessage.Severity severity) {
        if (severity == FacesMessage.SEVERITY_INFO) {
            return INFO;
        }
        return severity == FacesMessage.SEVERITY_WARN ? ATTENTION : DANGER;
    }

    /** The name its style and its icon carry. */
    public String style() {
        return name().toLowerCase();
    }

    FacesMessage.Severity severity() {
        return severity;
    }
}
