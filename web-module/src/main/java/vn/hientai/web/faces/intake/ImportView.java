package vn.hientai.web.faces.intake;

import jakarta.faces.context.FacesContext;
import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.Serializable;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import vn.hientai.core.identity.AccessScope;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.job.Jobs;
import vn.hientai.core.kernel.BusinessRuleViolated;
import vn.hientai.core.kernel.Conflict;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.kernel.Texts;
import vn.hientai.core.organisation.OrgNode;
import vn.hientai.core.organisation.OrgTrees;
import vn.hientai.personnel.intake.ApplyImport;
import vn.hientai.personnel.intake.CheckAgain;
import vn.hientai.personnel.intake.ImportBatch;
import vn.hientai.personnel.intake.ImportQueries;
import vn.hientai.personnel.intake.MappingText;
import vn.hientai.personnel.intake.PersonField;
import vn.hientai.personnel.intake.SendOtherSheet;
import vn.hientai.personnel.intake.UndoImport;
import vn.hientai.web.faces.support.LocaleChoice;
import vn.hientai.web.faces.support.Notices;
import vn.hientai.web.intake.ProblemWords;

/** One sent list: what its columns were taken for, what is wrong with it, and what can be done with it. */
@Named
@ViewScoped
public class ImportView implements Serializable {
    private static final int ROWS = 100;

    /** A column of the list, its heading there and what it stands for; an empty field leaves it out. */
    public static class Column implements Serializable {
        private final String letters;
        private final String heading;
        private String field;

        Column(String letters, String heading, String field) {
            this.letters = letters;
            this.heading = heading;
            this.field = field;
        }

        public String getLetters() {
            return letters;
        }

        public String getHeading() {
            return heading;
        }

        public String getField() {
            return field;
        }

        public void setField(String field) {
            this.field = field;
        }
    }

    /** A problem in words; {@code place} is its cell, or its row where the list has no such cell. */
    public record Fault(int row, String place, String code, String message, String mending, boolean error) {}

    @Inject
    transient CurrentActor actor;

    @Inject
    transient ImportQueries imports;

    @Inject
    transient CheckAgain checkAgain;

    @Inject
    transient SendOtherSheet sendOtherSheet;

    @Inject
    transient ApplyImport applyImport;

    @Inject
    transient UndoImport undoImport;

    @Inject
    transient Jobs jobs;

    @Inject
    transient OrgTrees trees;

    @Inject
    transient Notices notices;

    private long id;
    private String show = "problems";
    private int after;
    private List<Column> columns;
    private String[] divisions;
    private transient ImportBatch batch;

    public void open() {
        getBatch();
    }

    public ImportBatch getBatch() {
        if (batch == null) {
            batch = imports.get(scope(), id);
        }
        return batch;
    }

    public boolean isRunning() {
        return switch (getBatch().status()) {
            case QUEUED, CHECKING, APPLYING, UNDOING -> true;
            default -> false;
        };
    }

    public String getUnitName() {
        return trees.now().find(getBatch().unit()).map(OrgNode::name).orElse("");
    }

    public List<Fault> getFaults() {
        var locale = LocaleChoice.current();
        return imports.problems(scope(), id, after + 1, ROWS, problem -> new Fault(
                problem.row(), place(locale, problem), problem.code().name(), ProblemWords.message(locale, problem),
                ProblemWords.mending(locale, problem), problem.severity().name().equals("ERROR")));
    }

    private static String place(Locale locale, ImportQueries.Problem problem) {
        if (problem.cell() != null) {
            return problem.cell();
        }
        return problem.row() == 0 ? Texts.get(locale, "import.whole-file")
                : Texts.get(locale, "import.whole-row", Map.of("row", problem.row()));
    }

    public List<ImportQueries.Line> getLines() {
        return imports.lines(scope(), id, false, after, ROWS);
    }

    /** The row the next page begins behind, or null on the last page. */
    public Integer getNext() {
        if ("people".equals(show)) {
            var lines = getLines();
            return lines.size() < ROWS ? null : Integer.valueOf(lines.get(lines.size() - 1).row());
        }
        var faults = getFaults();
        if (faults.size() < ROWS) {
            return null;
        }
        var last = faults.get(faults.size() - 1).row();
        return last > faults.get(0).row() ? last - 1 : last;
    }

    public List<Column> getColumns() {
        if (columns == null) {
            columns = new ArrayList<>();
            var layout = layout();
            if (layout != null) {
                var taken = layout.getJsonObject("columns");
                layout.getJsonObject("headings").forEach((letters, heading) -> columns.add(new Column(
                        letters, layout.getJsonObject("headings").getString(letters), taken.getString(letters, ""))));
            }
        }
        return columns;
    }

    public String getSheetName() {
        return layout() == null ? null : layout().getString("sheet");
    }

    public List<SelectItem> getFields() {
        return Arrays.stream(PersonField.values()).filter(field -> field != PersonField.IGNORED)
                .map(field -> new SelectItem(field.key(), Texts.get(LocaleChoice.current(), "import.field." + field.key())))
                .toList();
    }

    public String check() {
        var mapping = Json.createObjectBuilder();
        getColumns().stream().filter(column -> column.getField() != null && !column.getField().isEmpty())
                .forEach(column -> mapping.add(column.getLetters(), column.getField()));
        var text = Json.createObjectBuilder().add("sheet", getSheetName()).add("columns", mapping).build().toString();
        return doing(() -> checkAgain.handle(new CheckAgain.Command(id, text)), "import.checking");
    }

    public List<String> getOtherSheets() {
        return MappingText.otherSheets(getBatch().layout());
    }

    /** Makes a list of its own of another sheet of the file, and opens it. */
    public String readOther(String sheet) {
        try {
            var sent = sendOtherSheet.handle(new SendOtherSheet.Command(id, sheet));
            notices.done("import.checking", Map.of("file", sheet));
            return getHere() + "/sheet?faces-redirect=true&id=" + sent.batch();
        } catch (BusinessRuleViolated refusal) {
            notices.refused(refusal.key(), refusal.arguments());
            return null;
        }
    }

    public String applyAll() {
        return doing(() -> applyImport.handle(new ApplyImport.Command(id, ImportBatch.OnError.REJECT_FILE, ticked())), "import.applying");
    }

    public String applyGood() {
        return doing(() -> applyImport.handle(new ApplyImport.Command(id, ImportBatch.OnError.SKIP_ROW, ticked())), "import.applying");
    }

    private List<String> ticked() {
        return divisions == null ? List.of() : List.of(divisions);
    }

    /** Units of the list that may be entered as divisions, for those who may change units. */
    public List<SelectItem> getUnknownUnits() {
        if (!getBatch().canApply() || !actor.scope(Right.CHANGE_UNITS).includesUnit(getBatch().unit())) {
            return List.of();
        }
        return imports.unknownUnits(scope(), id).stream().map(unit -> new SelectItem(
                unit.name(), Texts.get(LocaleChoice.current(), "import.divisions.one",
                        Map.of("name", unit.name(), "people", unit.people())))).toList();
    }

    public String[] getDivisions() {
        return divisions == null ? null : divisions.clone();
    }

    public void setDivisions(String[] divisions) {
        this.divisions = divisions == null ? null : divisions.clone();
    }

    public String undo() {
        var many = new boolean[1];
        return doing(() -> many[0] = undoImport.handle(new UndoImport.Command(id)) != null, () -> many[0] ? "import.undoing" : "import.undone");
    }

    public String cancel() {
        return doing(() -> jobs.cancel(Objects.requireNonNull(getBatch().job())), "import.cancelling");
    }

    private String doing(Runnable act, String told) {
        return doing(act, () -> told);
    }

    private String doing(Runnable act, Supplier<String> told) {
        try {
            act.run();
            notices.done(told.get(), Map.of("file", getBatch().fileName()));
            return getHere() + "/sheet?faces-redirect=true&id=" + id;
        } catch (Conflict refusal) {
            notices.refused(refusal.key(), refusal.arguments());
        } catch (BusinessRuleViolated refusal) {
            notices.refused(refusal.key(), refusal.arguments());
        } catch (NotFound gone) {
            notices.refused("refusal.not-found", Map.of());
        }
        return null;
    }

    /** /officer/imports or /unit/imports, whichever workspace this is. */
    public String getHere() {
        return FacesContext.getCurrentInstance().getViewRoot().getViewId().startsWith("/unit/") ? "/unit/imports" : "/officer/imports";
    }

    private JsonObject layout() {
        if (getBatch().layout() == null) {
            return null;
        }
        try (var reader = Json.createReader(new StringReader(getBatch().layout()))) {
            return reader.readObject();
        }
    }

    private AccessScope scope() {
        return actor.scope(Right.IMPORT_PEOPLE);
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public String getShow() {
        return show;
    }

    public void setShow(String show) {
        this.show = "people".equals(show) ? show : "problems";
    }

    public int getAfter() {
        return after;
    }

    public void setAfter(int after) {
        this.after = after;
    }
}
