package vn.hientai.web.faces.work;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import vn.hientai.core.identity.AccessScope;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.OrgUnitId;
import vn.hientai.core.kernel.Page;
import vn.hientai.core.kernel.PageRequest;
import vn.hientai.core.organisation.OrgNode;
import vn.hientai.core.organisation.OrgTrees;
import vn.hientai.core.organisation.UnitKind;
import vn.hientai.personnel.assessment.work.IntakeQueries;
import vn.hientai.personnel.assessment.work.IntakeQueries.IntakeSort;
import vn.hientai.personnel.assessment.work.IntakeQueries.Line;
import vn.hientai.personnel.assessment.work.IntakeQueries.Show;
import vn.hientai.personnel.assessment.work.IntakeQueries.Source;
import vn.hientai.personnel.assessment.work.RetryIntake;
import vn.hientai.personnel.assessment.work.SubmitWorkSheet;
import vn.hientai.personnel.assessment.work.TakeWorkSheet;
import vn.hientai.personnel.assessment.work.WorkSheetQueries;
import vn.hientai.personnel.assessment.work.WorkSheetQueries.SheetInList;
import vn.hientai.personnel.assessment.work.WorkSheetQueries.SheetLine;
import vn.hientai.web.faces.support.Display;
import vn.hientai.web.faces.support.FormActs;
import vn.hientai.web.faces.support.Notices;

/** Where tasks come from: spreadsheets that are sent and checked, systems that tell, each to be reconciled. */
@Named
@ViewScoped
public class WorkIntakeView implements Serializable {
    @Inject
    transient CurrentActor actor;

    @Inject
    transient OrgTrees trees;

    @Inject
    transient IntakeQueries intake;

    @Inject
    transient WorkSheetQueries sheetQueries;

    @Inject
    transient SubmitWorkSheet submitWorkSheet;

    @Inject
    transient TakeWorkSheet takeWorkSheet;

    @Inject
    transient RetryIntake retryIntake;

    @Inject
    transient FormActs acts;

    @Inject
    transient Display display;

    @Inject
    transient Notices notices;

    private String source;
    private String show;
    private String after;
    private long id;
    private transient Part file;
    private String unit;
    private transient Page<Line> lines;
    private transient SheetInList sheet;
    private transient List<SheetLine> rows;

    private AccessScope scope() {
        return actor.scope(Right.INTAKE_WORK);
    }

    public List<Source> getSources() {
        return intake.sources(scope());
    }

    public List<SheetInList> getSheets() {
        return sheetQueries.list(scope());
    }

    public String unitName(OrgUnitId id) {
        return trees.now().find(id).map(node -> node.name(display.getLocale())).orElse("");
    }

    /** Agencies and communes in reach; their divisions' people are found with them. */
    public List<OrgNode> getUnits() {
        return trees.now().nodes().stream()
                .filter(node -> node.kind() != UnitKind.DIVISION && node.depth() > 0 && scope().includesUnit(node.id()))
                .toList();
    }

    public Show getShown() {
        return Arrays.stream(Show.values()).filter(one -> one.name().equals(show)).findFirst().orElse(Show.ALL);
    }

    public Show[] getShows() {
        return Show.values();
    }

    public Page<Line> getLines() {
        if (lines == null) {
            lines = intake.lines(scope(), source, getShown(), new PageRequest<>(PageRequest.DEFAULT_LIMIT, after, IntakeSort.TOLD, false, false));
        }
        return lines;
    }

    public boolean isWaiting() {
        return getSources().stream().anyMatch(one -> one.name().equals(source) && one.waiting() > 0);
    }

    public SheetInList getSheet() {
        if (sheet == null) {
            sheet = sheetQueries.get(scope(), id);
        }
        return sheet;
    }

    public List<SheetLine> getRows() {
        if (rows == null) {
            rows = sheetQueries.lines(scope(), id);
        }
        return rows;
    }

    public boolean isOpen() {
        return getSheet().status() == WorkSheetQueries.SheetStatus.CHECKED;
    }

    public String send() {
        if (file == null || file.getSize() == 0) {
            notices.refused("work.sheet.no-file", Map.of());
            return null;
        }
        var sent = new long[1];
        var done = acts.carryOut("sending", () -> {
            try (var in = file.getInputStream()) {
                sent[0] = submitWorkSheet.handle(new SubmitWorkSheet.Command(
                        trees.now().get(unit == null ? "" : unit).id(), file.getSubmittedFileName(), in.readAllBytes()));
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        });
        return done ? "/unit/work-sheet?faces-redirect=true&id=" + sent[0] : null;
    }

    public String takeAll() {
        return take(TakeWorkSheet.Choice.ALL, "work.sheet.taken");
    }

    public String takeValid() {
        return take(TakeWorkSheet.Choice.VALID_ROWS, "work.sheet.taken");
    }

    public String discard() {
        return take(TakeWorkSheet.Choice.DISCARD, "work.sheet.discarded");
    }

    private String take(TakeWorkSheet.Choice choice, String told) {
        sheet = null;
        rows = null;
        if (!acts.carryOut("taking", () -> takeWorkSheet.handle(new TakeWorkSheet.Command(id, choice)))) {
            return null;
        }
        notices.done(told, Map.of("file", getSheet().fileName()));
        return "/unit/work-sheet?faces-redirect=true&id=" + id;
    }

    public String retry() {
        var outcome = new RetryIntake.Outcome[1];
        if (acts.carryOut("retry", () -> outcome[0] = retryIntake.handle(new RetryIntake.Command(source, null)))) {
            notices.done("work.intake.retried", Map.of("tried", outcome[0].tried(), "matched", outcome[0].matched()));
        }
        lines = null;
        return null;
    }

    public String getSource() {
        return source;
    }

    public void setSource(String source) {
        this.source = source;
    }

    public String getShow() {
        return show;
    }

    public void setShow(String show) {
        this.show = show;
    }

    public String getAfter() {
        return after;
    }

    public void setAfter(String after) {
        this.after = after;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }

    public String getUnit() {
        return unit;
    }

    public void setUnit(String unit) {
        this.unit = unit;
    }
}
