package vn.hientai.web.faces.attachment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.hientai.core.attachment.AddAttachment;
import vn.hientai.core.attachment.AttachmentHolder.Held;
import vn.hientai.core.attachment.AttachmentQueries;
import vn.hientai.core.attachment.AttachmentRow;
import vn.hientai.core.attachment.IncomingFile;
import vn.hientai.core.attachment.RemoveAttachment;
import vn.hientai.core.kernel.BusinessRuleViolated;
import vn.hientai.core.kernel.Conflict;
import vn.hientai.core.kernel.Forbidden;
import vn.hientai.core.kernel.Texts;
import vn.hientai.web.faces.support.LocaleChoice;
import vn.hientai.web.faces.support.Notices;
import vn.hientai.web.signature.SignatureReport;
import vn.hientai.web.signature.SignatureVerification;

/** Behind {@code hr:attachments}: works for any matter that the page names; the acts come back to the same page. */
@Named
@RequestScoped
public class AttachmentsView {
    @Inject
    AttachmentQueries attachments;

    @Inject
    AddAttachment addAttachment;

    @Inject
    RemoveAttachment removeAttachment;

    @Inject
    SignatureVerification verification;

    @Inject
    Notices notices;

    private final Map<String, List<AttachmentRow>> lists = new HashMap<>();
    private final Map<String, Held> subjects = new HashMap<>();
    private Part file;
    private String reason;

    public List<AttachmentRow> of(String kind, Object subject) {
        return lists.computeIfAbsent(kind + " " + subject, key -> attachments.list(kind, String.valueOf(subject)));
    }

    public boolean mayAdd(String kind, Object subject) {
        return subject(kind, subject).mayAdd();
    }

    public boolean mayRemove(String kind, Object subject) {
        return subject(kind, subject).mayRemove();
    }

    private Held subject(String kind, Object subject) {
        return subjects.computeIfAbsent(kind + " " + subject, key -> attachments.subject(kind, String.valueOf(subject)));
    }

    /** The digital signatures that a paper bears, verified now. */
    public SignatureReport signatures(AttachmentRow paper) {
        return verification.of(paper);
    }

    /** Length as people write it: 840 KB, 1,2 MB. */
    public String size(long bytes) {
        var locale = LocaleChoice.current();
        return bytes < 1_000_000
                ? Texts.spoken(locale, Math.max(1, bytes / 1000)) + " KB"
                : Texts.spoken(locale, BigDecimal.valueOf(bytes / 100_000, 1)) + " MB";
    }

    public void add(String kind, Object subject) {
        if (file == null || file.getSize() == 0) {
            wrong("refusal.attachment.none", Map.of());
            return;
        }
        try (var in = file.getInputStream(); var incoming = IncomingFile.receive(in, file.getSubmittedFileName())) {
            addAttachment.handle(new AddAttachment.Command(kind, String.valueOf(subject), incoming));
            lists.clear();
            notices.done("attachment.added", Map.of("name", incoming.name()));
        } catch (BusinessRuleViolated refusal) {
            wrong(refusal.key(), refusal.arguments());
        } catch (Forbidden refusal) {
            wrong(refusal.key(), Map.of());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public void remove(AttachmentRow row) {
        try {
            removeAttachment.handle(new RemoveAttachment.Command(row.id(), reason));
            notices.done("attachment.removed", Map.of("name", row.fileName()));
        } catch (Conflict refusal) {
            notices.refused(refusal.key(), refusal.arguments());
        } catch (Forbidden refusal) {
            notices.refused(refusal.key(), Map.of());
        }
        lists.clear();
        reason = null;
    }

    /** Says what is wrong beside the input of the form that was sent. */
    private static void wrong(String key, Map<String, ?> arguments) {
        var faces = FacesContext.getCurrentInstance();
        var form = UIComponent.getCurrentComponent(faces).getParent();
        var text = Texts.get(LocaleChoice.current(), key, arguments);
        faces.addMessage(form.findComponent("file").getClientId(faces), new FacesMessage(FacesMessage.SEVERITY_ERROR, text, text));
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
