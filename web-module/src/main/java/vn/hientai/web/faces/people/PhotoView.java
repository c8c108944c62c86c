package vn.hientai.web.faces.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import vn.hientai.core.attachment.IncomingFile;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.BusinessRuleViolated;
import vn.hientai.core.kernel.StaleEdit;
import vn.hientai.core.kernel.Texts;
import vn.hientai.personnel.file.FileQueries;
import vn.hientai.personnel.file.PersonFile;
import vn.hientai.personnel.file.RemovePortrait;
import vn.hientai.personnel.file.StaffSight;
import vn.hientai.personnel.file.TakePortrait;
import vn.hientai.web.faces.support.Display;
import vn.hientai.web.faces.support.Notices;

/** The page on which a photograph is put into a file, or taken out. */
@Named
@RequestScoped
public class PhotoView {
    @Inject
    CurrentActor actor;

    @Inject
    FileQueries files;

    @Inject
    TakePortrait takePortrait;

    @Inject
    RemovePortrait removePortrait;

    @Inject
    Display display;

    @Inject
    Notices notices;

    @Inject
    HttpServletRequest request;

    private PersonFile file;
    private Part picture;
    private String reason;
    private String error;

    public PersonFile getFile() {
        if (file == null) {
            var code = request.getParameter("code");
            actor.mustHold(Right.EDIT_FILE);
            file = files.file(actor.scope(Right.EDIT_FILE), StaffSight.of(actor), code == null ? "" : code, null);
        }
        return file;
    }

    public String take() {
        if (picture == null || picture.getSize() == 0) {
            error = Texts.get(display.getLocale(), "refusal.attachment.none");
            return null;
        }
        try (var in = picture.getInputStream(); var incoming = IncomingFile.receive(in, picture.getSubmittedFileName())) {
            takePortrait.handle(new TakePortrait.Command(getFile().person(), getFile().version(), incoming));
            notices.done("person.photo.taken", Map.of("name", getFile().card().fullName()));
            return back();
        } catch (BusinessRuleViolated refusal) {
            error = Texts.get(display.getLocale(), refusal.key(), refusal.arguments());
        } catch (StaleEdit faster) {
            error = Texts.get(display.getLocale(), "person.photo.stale");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return null;
    }

    public String remove() {
        removePortrait.handle(new RemovePortrait.Command(getFile().person(), reason));
        notices.done("person.photo.removed", Map.of("name", getFile().card().fullName()));
        return back();
    }

    private String back() {
        return "/officer/person?faces-redirect=true&code=" + getFile().card().code();
    }

    public String getError() {
        return error;
    }

    public Part getPicture() {
        return picture;
    }

    public void setPicture(Part picture) {
        this.picture = picture;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
