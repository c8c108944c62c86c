package vn.hientai.web.faces.template;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import vn.hientai.core.attachment.IncomingFile;
import vn.hientai.core.decision.DecisionKind;
import vn.hientai.core.decision.InstallTemplate;
import vn.hientai.core.decision.RetireTemplate;
import vn.hientai.core.decision.TemplateQueries;
import vn.hientai.core.decision.TemplateQueries.TemplateRow;
import vn.hientai.core.decision.TemplateReader;
import vn.hientai.core.kernel.BusinessRuleViolated;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.kernel.Texts;
import vn.hientai.web.faces.support.LocaleChoice;
import vn.hientai.web.faces.support.Notices;

/** The templates in use and before, and the form that puts another one in place. */
@Named
@RequestScoped
public class TemplatesView {
    private static final String PAGE = "/admin/templates?faces-redirect=true";

    @Inject
    TemplateQueries templates;

    @Inject
    TemplateReader reader;

    @Inject
    InstallTemplate installTemplate;

    @Inject
    RetireTemplate retireTemplate;

    @Inject
    Notices notices;

    private List<TemplateRow> rows;
    private Part file;
    private DecisionKind kind;

    public List<TemplateRow> getRows() {
        if (rows == null) {
            rows = templates.all();
        }
        return rows;
    }

    public DecisionKind[] getKinds() {
        return DecisionKind.values();
    }

    /** The fields that a template may ask for, as they are written in it. */
    public String getKnown() {
        return new TreeSet<>(reader.known()).stream().map(field -> "{{" + field + "}}").reduce((one, other) -> one + " " + other).orElse("");
    }

    public String install() {
        if (file == null || file.getSize() == 0) {
            return wrong("refusal.attachment.none", Map.of());
        }
        try (var in = file.getInputStream(); var incoming = IncomingFile.receive(in, file.getSubmittedFileName())) {
            installTemplate.handle(new InstallTemplate.Command(kind, incoming));
            notices.done("template.installed", Map.of("name", incoming.name()));
            return PAGE;
        } catch (BusinessRuleViolated refusal) {
            return wrong(refusal.key(), refusal.arguments());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public String retire(long template) {
        try {
            retireTemplate.handle(new RetireTemplate.Command(template));
            notices.done("template.retired", Map.of());
        } catch (NotFound gone) {
            notices.refused("template.gone", Map.of());
        }
        return PAGE;
    }

    private static String wrong(String key, Map<String, ?> arguments) {
        var faces = FacesContext.getCurrentInstance();
        var input = UIComponent.getCurrentComponent(faces).getParent().findComponent("file");
        var text = Texts.get(LocaleChoice.current(), key, arguments);
        faces.addMessage(input.getClientId(faces), new FacesMessage(FacesMessage.SEVERITY_ERROR, text, text));
        return null;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }

    public DecisionKind getKind() {
        return kind;
    }

    public void setKind(DecisionKind kind) {
        this.kind = kind;
    }
}
