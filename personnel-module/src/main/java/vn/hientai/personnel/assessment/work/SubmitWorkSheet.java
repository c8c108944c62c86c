package vn.hientai.personnel.assessment.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.Map;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.intake.Spreadsheets;
import vn.hientai.core.kernel.BusinessRuleViolated;
import vn.hientai.core.kernel.OrgUnitId;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.organisation.OrgTrees;
import vn.hientai.core.usecase.UseCase;

/** Sends a spreadsheet of tasks and results (nạp bảng tính công việc): each row is checked, nothing is taken in yet. Answers its number. */
@ApplicationScoped
@UseCase(Right.INTAKE_WORK)
public class SubmitWorkSheet {
    /** So many rows a sheet. */
    public static final int MOST = 1000;
    private static final int LARGEST = 10 << 20;
    private static final int LONGEST_NAME = 200;

    /** @param unit whose list it is */
    public record Command(@NotNull OrgUnitId unit, @NotBlank String fileName, @NotNull byte[] content) {}

    @Inject
    CurrentActor actor;

    @Inject
    Spreadsheets spreadsheets;

    @Inject
    WorkSheets sheets;

    @Inject
    TaskIntake intake;

    @Inject
    OrgTrees trees;

    @Inject
    Today today;

    public long handle(@Valid @NotNull Command command) {
        actor.mustReachUnit(Right.INTAKE_WORK, command.unit());
        if (command.content().length > LARGEST) {
            throw BusinessRuleViolated.at("file", "work.sheet.too-large", Map.of("most", LARGEST >> 20));
        }
        var lines = SheetReading.of(spreadsheets, command.content(), today.date());
        if (lines.isEmpty()) {
            throw BusinessRuleViolated.at("file", "work.sheet.empty", Map.of());
        }
        var source = source(command.unit());
        var id = sheets.add(command.unit(), source, command.fileName().substring(0, Math.min(LONGEST_NAME, command.fileName().length())));
        var run = intake.run(command.unit(), source);
        lines.forEach(line -> sheets.add(id, line, line.item() == null ? null : run.check(line.item())));
        return id;
    }

    /** Spreadsheets of a unit are one source, so that a corrected list sent again meets its own tasks. */
    private String source(OrgUnitId unit) {
        var name = "bang-tinh." + trees.now().get(unit).code();
        return name.substring(0, Math.min(40, name.length()));
    }
}
