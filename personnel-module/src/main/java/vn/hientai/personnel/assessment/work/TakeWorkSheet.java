package vn.hientai.personnel.assessment.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Map;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.BusinessRuleViolated;
import vn.hientai.core.kernel.Conflict;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.usecase.UseCase;

/** Takes a checked list of tasks in (nhận dữ liệu): all rows or none, or the valid ones alone; or discards the list. */
@ApplicationScoped
@UseCase(Right.INTAKE_WORK)
public class TakeWorkSheet {
    /** What happens when rows have problems. */
    public enum Choice {
        /** Nothing is taken unless every row can be. */
        ALL,
        VALID_ROWS,
        DISCARD
    }

    public record Command(long sheet, @NotNull Choice choice) {}

    @Inject
    CurrentActor actor;

    @Inject
    WorkSheets sheets;

    @Inject
    TaskIntake intake;

    public void handle(@Valid @NotNull Command command) {
        var sheet = sheets.lock(command.sheet());
        if (sheet == null || !actor.scope(Right.INTAKE_WORK).includesUnit(sheet.unit())) {
            throw new NotFound("WorkSheet", command.sheet());
        }
        if (!sheet.status().equals("CHECKED")) {
            throw new Conflict("work.sheet.settled", Map.of());
        }
        if (command.choice() == Choice.DISCARD) {
            sheets.settle(command.sheet(), "DISCARDED");
            return;
        }
        var rows = sheets.readable(command.sheet());
        var run = intake.run(sheet.unit(), sheet.source());
        if (command.choice() == Choice.ALL) {
            var faulty = sheets.unreadable(command.sheet()) + rows.stream().filter(row -> run.check(row.item()) != null).count();
            if (faulty > 0) {
                throw BusinessRuleViolated.at("choice", "work.sheet.has-problems", Map.of("rows", (int) faulty));
            }
        }
        for (var row : rows) {
            if (run.check(row.item()) == null) {
                sheets.result(command.sheet(), row.line(), run.take(row.item()));
            }
        }
        sheets.settle(command.sheet(), "TAKEN");
    }
}
