package vn.hientai.web.faces.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.InvalidInput;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.kernel.PartialDate;
import vn.hientai.core.kernel.Texts;
import vn.hientai.personnel.file.CorrectFile;
import vn.hientai.personnel.file.FileColumn;
import vn.hientai.personnel.file.FileConflict;
import vn.hientai.personnel.file.FileField;
import vn.hientai.personnel.file.FileQueries;
import vn.hientai.personnel.file.FileRow;
import vn.hientai.personnel.file.PersonFile;
import vn.hientai.personnel.file.RowChange;
import vn.hientai.personnel.file.StaffSight;
import vn.hientai.web.faces.support.Display;
import vn.hientai.web.faces.support.Notices;
import vn.hientai.web.faces.support.PageFunctions;

/** The rows of a file on its page: the one being written is named in the address as {@code row=degrees.12}. */
@Named
@RequestScoped
public class FileRowsView {
    private static final String INPUT = "c_";
    private static final String NEW = "new";
    private static final String PLACE = "rows[0].";

    @Inject
    CurrentActor actor;

    @Inject
    PersonView person;

    @Inject
    FileQueries files;

    @Inject
    CorrectFile correctFile;

    @Inject
    Display display;

    @Inject
    Notices notices;

    @Inject
    HttpServletRequest request;

    private final Map<String, String> errors = new HashMap<>();
    private final Map<String, String> conflicts = new LinkedHashMap<>();
    private Integer standingVersion;

    public void save() {
        write(false, "person.row.kept");
    }

    /** Takes the row out of the file; its versions stay in the history. */
    public void remove() {
        write(true, "person.row.removed");
    }

    private void write(boolean remove, String done) {
        var entry = entry().filter(one -> person.isEditable()).orElseThrow(() -> new NotFound("Row", asked()));
        var cells = new LinkedHashMap<String, String>();
        for (var column : entry.field().columns()) {
            cells.put(column.code(), Optional.ofNullable(request.getParameter(INPUT + column.code())).orElse(""));
        }
        var change = new RowChange(entry.field().code(), line(), remove ? null : cells, remove);
        var file = person.getFile();
        try {
            var version = Integer.parseInt(request.getParameter("version"));
            correctFile.handle(new CorrectFile.Command(
                    file.person(), version, Map.of(), List.of(change), request.getParameter("reason"), null));
            notices.done(done, Map.of("field", label(entry.field()), "name", file.card().fullName()));
            leave(file, entry.field());
        } catch (InvalidInput invalid) {
            invalid.violations().forEach(v ->
                    errors.put(v.field().replace(PLACE, ""), Texts.get(display.getLocale(), "invalid." + v.rule(), v.arguments())));
        } catch (FileConflict conflict) {
            standingVersion = conflict.version();
            conflict.fields().forEach(both -> conflicts.put(both.field().replace(PLACE, ""), both.written()));
        }
    }

    private void leave(PersonFile file, FileField field) {
        try {
            FacesContext.getCurrentInstance().getExternalContext()
                    .redirect("/officer/person?code=" + file.card().code() + "&tab=file#l-" + field.code());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private String asked() {
        return Optional.ofNullable(request.getParameter("row")).orElse("");
    }

    private String family() {
        var asked = asked();
        return asked.contains(".") ? asked.substring(0, asked.indexOf('.')) : asked;
    }

    private Long line() {
        var asked = asked();
        var line = asked.contains(".") ? asked.substring(asked.indexOf('.') + 1) : NEW;
        return line.matches("\\d{1,18}") ? Long.valueOf(line) : null;
    }

    private Optional<PersonFile.Entry> entry() {
        return person.getFile().sections().stream()
                .flatMap(section -> section.entries().stream())
                .filter(one -> one.field().isList() && one.field().code().equals(family()))
                .findFirst();
    }

    private Optional<FileRow> standing() {
        var line = line();
        return entry().flatMap(one -> one.rows().stream().filter(row -> line != null && line.equals(row.line())).findFirst());
    }

    /** Whether a row of this family is being written. */
    public boolean writes(FileField field) {
        return person.isEditable() && field.code().equals(family()) && (line() == null || standing().isPresent());
    }

    public boolean isWritten(FileRow row) {
        return !row.isFact() && row.line().equals(line()) && person.isEditable();
    }

    public boolean isAdding() {
        return line() == null;
    }

    /** Rows whose versions are being looked at. */
    public boolean tells(FileRow row) {
        return !row.isFact() && String.valueOf(row.line()).equals(request.getParameter("versions"));
    }

    public List<FileRow> versions(FileRow row) {
        return files.versions(
                actor.scope(Right.READ_FILE), StaffSight.of(actor), person.getFile().card().code(), row.line());
    }

    public String getRow() {
        return asked();
    }

    public String label(FileField field) {
        return person.label(field);
    }

    public String title(FileColumn column) {
        return "en".equals(display.getLanguage()) ? column.labelEn() : column.labelVi();
    }

    /** A cell as people read it. */
    public String spoken(FileColumn column, Map<String, String> cells) {
        var value = cells.getOrDefault(column.code(), "");
        if (value.isEmpty()) {
            return "";
        }
        return switch (column.kind()) {
            case FROM, TO, DAY -> value.matches("\\d{4}(-\\d{2}){0,2}") ? PartialDate.parse(value).spoken() : value;
            case MONEY -> value.matches("\\d+(\\.\\d+)?") ? PageFunctions.money(new BigDecimal(value)) : value;
            case DECIMAL -> value.matches("\\d+(\\.\\d+)?") ? PageFunctions.decimal(new BigDecimal(value)) : value;
            default -> value;
        };
    }

    /** What stands in the input: what was typed if it was sent, else what is written. */
    public String input(FileColumn column) {
        var typed = request.getParameter(INPUT + column.code());
        return typed != null ? typed : standing().map(row -> spoken(column, row.cells())).orElse("");
    }

    /** How the column is to be filled in. */
    public String hint(FileColumn column) {
        return switch (column.kind()) {
            case FROM, TO -> Texts.get(display.getLocale(), "person.row.month");
            case DAY -> Texts.get(display.getLocale(), "person.row.day");
            default -> "";
        };
    }

    public String getReason() {
        return request.getParameter("reason");
    }

    public String error(String column) {
        return errors.get(column);
    }

    /** What someone else wrote meanwhile, or nothing. */
    public String conflict(String column) {
        var written = conflicts.get(column);
        return written == null ? "" : Texts.get(display.getLocale(), "person.conflict.field", Map.of("written", written));
    }

    public boolean isConflicting() {
        return standingVersion != null;
    }

    public int getVersion() {
        return standingVersion != null ? standingVersion : person.getFile().version();
    }
}
