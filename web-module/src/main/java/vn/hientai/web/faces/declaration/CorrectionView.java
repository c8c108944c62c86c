package vn.hientai.web.faces.declaration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.hientai.core.attachment.AddAttachment;
import vn.hientai.core.attachment.IncomingFile;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.BusinessRuleViolated;
import vn.hientai.core.kernel.InvalidInput;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.kernel.PartialDate;
import vn.hientai.core.kernel.Texts;
import vn.hientai.personnel.declaration.ProposeCorrection;
import vn.hientai.personnel.declaration.ProposedItem;
import vn.hientai.personnel.file.FileColumn;
import vn.hientai.personnel.file.FileField;
import vn.hientai.personnel.file.FileQueries;
import vn.hientai.personnel.file.FileRow;
import vn.hientai.personnel.file.PersonFile;
import vn.hientai.personnel.file.StaffSight;
import vn.hientai.web.faces.support.Display;
import vn.hientai.web.faces.support.Notices;

/** "This is wrong": one value or row of the own file, named in the address as {@code field} or {@code row=degrees.12}. */
@Named
@RequestScoped
public class CorrectionView {
    private static final String CELL = "c_";

    @Inject
    CurrentActor actor;

    @Inject
    FileQueries files;

    @Inject
    ProposeCorrection proposeCorrection;

    @Inject
    AddAttachment addAttachment;

    @Inject
    Display display;

    @Inject
    Notices notices;

    @Inject
    HttpServletRequest request;

    private PersonFile file;
    private Part evidence;
    private final Map<String, String> errors = new HashMap<>();

    private PersonFile file() {
        if (file == null) {
            var self = actor.who().person().orElseThrow(() -> new NotFound("Person", "self"));
            var scope = actor.scope(Right.READ_FILE);
            file = files.file(scope, StaffSight.of(actor), files.codeOf(scope, self), null);
        }
        return file;
    }

    private Optional<PersonFile.Entry> entry() {
        var row = request.getParameter("row");
        var code = row == null || row.isBlank() ? request.getParameter("field") : row.split("\\.")[0];
        return file().sections().stream()
                .flatMap(section -> section.entries().stream())
                .filter(one -> one.field().code().equals(code))
                .findFirst();
    }

    public FileField getField() {
        return entry().map(PersonFile.Entry::field).orElseThrow(() -> new NotFound("Field", "?"));
    }

    public String getRow() {
        return request.getParameter("row");
    }

    /** Whether a whole row is meant. */
    public boolean isRowMeant() {
        return getField().isList() && getRow() != null && !getRow().isBlank();
    }

    /** Whether only a decision can change it, so that a remark is made. */
    public boolean isRemark() {
        return !getField().isTyped() && !isRowMeant();
    }

    private Long line() {
        var parts = getRow().split("\\.");
        return parts.length > 1 && parts[1].matches("\\d{1,18}") ? Long.valueOf(parts[1]) : null;
    }

    public boolean isNewRow() {
        return isRowMeant() && line() == null;
    }

    private Map<String, String> standing() {
        return entry().stream()
                .flatMap(one -> one.rows().stream())
                .filter(row -> row.line() != null && row.line().equals(line()))
                .map(FileRow::cells)
                .findFirst()
                .orElse(Map.of());
    }

    public String title(FileColumn column) {
        return "en".equals(display.getLanguage()) ? column.labelEn() : column.labelVi();
    }

    public String getLabel() {
        return "en".equals(display.getLanguage()) ? getField().labelEn() : getField().labelVi();
    }

    /** What is written now. */
    public String getWritten() {
        return entry().map(one -> spoken(one.value())).orElse("");
    }

    private String spoken(String value) {
        if ("gender".equals(getField().code()) && !value.isEmpty()) {
            return Texts.get(display.getLocale(), "enum.Gender." + value);
        }
        return value.matches("\\d{4}-\\d{2}(-\\d{2})?") ? PartialDate.parse(value).spoken() : value;
    }

    public String getValue() {
        return Optional.ofNullable(request.getParameter("value")).orElse("");
    }

    public String cell(FileColumn column) {
        var typed = request.getParameter(CELL + column.code());
        return typed != null || !isRowMeant() ? typed : spoken(standing().getOrDefault(column.code(), ""));
    }

    public String getNote() {
        return request.getParameter("note");
    }

    public String send() {
        try {
            var item = item();
            var proof = attached();
            proposeCorrection.handle(new ProposeCorrection.Command(List.of(item), Optional.ofNullable(getNote()).orElse(""), proof));
            notices.done("correction.sent", Map.of("field", getLabel()));
            return "/me/corrections?faces-redirect=true";
        } catch (InvalidInput invalid) {
            invalid.violations().forEach(v -> errors.put(
                    v.field().replaceFirst("^(rows|items)\\[0]\\.", ""), Texts.get(display.getLocale(), "invalid." + v.rule(), v.arguments())));
        } catch (BusinessRuleViolated refusal) {
            errors.put(refusal.field().orElse("value"), Texts.get(display.getLocale(), refusal.key(), refusal.arguments()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return null;
    }

    private ProposedItem item() {
        if (getNote() == null || getNote().isBlank()) {
            throw new InvalidInput(List.of(InvalidInput.Violation.of("note", "REQUIRED")));
        }
        var field = getField();
        if (!isRowMeant()) {
            return ProposedItem.value(field.code(), getValue());
        }
        if (request.getParameter("removal") != null) {
            return new ProposedItem(field.code(), line(), null, null, true);
        }
        var cells = new LinkedHashMap<String, String>();
        field.columns().forEach(column -> cells.put(
                column.code(), Optional.ofNullable(request.getParameter(CELL + column.code())).orElse("")));
        return new ProposedItem(field.code(), line(), null, cells, false);
    }

    private Long attached() throws IOException {
        if (evidence == null || evidence.getSize() == 0) {
            return null;
        }
        try (var in = evidence.getInputStream(); var incoming = IncomingFile.receive(in, evidence.getSubmittedFileName())) {
            return addAttachment.handle(new AddAttachment.Command("PERSON", file().card().code(), incoming));
        }
    }

    public String error(String place) {
        var found = errors.get(place);
        return found == null && "value".equals(place) ? errors.get(getField().code()) : found;
    }

    public Part getEvidence() {
        return evidence;
    }

    public void setEvidence(Part evidence) {
        this.evidence = evidence;
    }
}
