package vn.hientai.web.faces.handover;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.Json;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.BusinessRuleViolated;
import vn.hientai.core.kernel.Forbidden;
import vn.hientai.core.kernel.Texts;
import vn.hientai.personnel.handover.HandoverQueries;
import vn.hientai.personnel.handover.HandoverRows.Intake;
import vn.hientai.web.faces.support.LocaleChoice;
import vn.hientai.web.faces.support.Notices;
import vn.hientai.web.handover.Handovers;

/** The page to which packages from other provinces are sent, with those that came. */
@Named
@RequestScoped
public class IntakesView {
    private static final int SHOWN = 100;

    @Inject
    CurrentActor actor;

    @Inject
    HandoverQueries handovers;

    @Inject
    Handovers desk;

    @Inject
    Notices notices;

    private List<Intake> list;
    private Part file;

    public List<Intake> getList() {
        if (list == null) {
            actor.mustHold(Right.HAND_OVER_FILE);
            list = handovers.intakes(actor.scope(Right.HAND_OVER_FILE), SHOWN);
        }
        return list;
    }

    /** Of whom the package is, as its list of contents says. */
    public String person(Intake intake) {
        try (var reader = Json.createReader(new StringReader(intake.manifest()))) {
            var person = reader.readObject().getJsonObject("person");
            return person == null ? intake.fileName() : person.getString("fullName", intake.fileName());
        }
    }

    public String send() {
        if (file == null || file.getSize() == 0) {
            return wrong("refusal.attachment.none", Map.of());
        }
        try (var in = file.getInputStream()) {
            var id = desk.receive(in, file.getSubmittedFileName());
            notices.done("intake.received", Map.of("name", String.valueOf(file.getSubmittedFileName())));
            return "/officer/intake/sheet?faces-redirect=true&id=" + id;
        } catch (BusinessRuleViolated refusal) {
            return wrong(refusal.key(), refusal.arguments());
        } catch (Forbidden refusal) {
            return wrong(refusal.key(), Map.of());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String wrong(String key, Map<String, ?> arguments) {
        var text = Texts.get(LocaleChoice.current(), key, arguments);
        FacesContext.getCurrentInstance().addMessage("sending:file", new FacesMessage(FacesMessage.SEVERITY_ERROR, text, text));
        return null;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
