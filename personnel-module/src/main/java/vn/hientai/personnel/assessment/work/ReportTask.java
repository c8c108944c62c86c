package vn.hientai.personnel.assessment.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.BusinessRuleViolated;
import vn.hientai.core.kernel.InvalidInput;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.usecase.UseCase;
import vn.hientai.personnel.assessment.work.rule.CountedTask;

/** The person reports a result (báo cáo kết quả), or corrects a report that was not yet confirmed. */
@ApplicationScoped
@UseCase(Right.USE_OWN)
public class ReportTask {
    /**
     * @param done how many were finished; more than assigned only where the task was unplanned or taken over
     * @param finishedOn day on which the result was there; today unless told
     */
    public record Command(long task, @NotNull BigDecimal done, LocalDate finishedOn, @Size(max = 2000) String note, Integer version) {}

    @Inject
    TaskDesk desk;

    @Inject
    Tasks tasks;

    @Inject
    Today today;

    public void handle(@Valid @NotNull Command command) {
        var task = tasks.lock(command.task(), command.version());
        if (!task.person().equals(desk.self())) {
            throw new NotFound("Task", command.task());
        }
        desk.mustBe(task, TaskState.ASSIGNED, TaskState.REPORTED);
        var finished = command.finishedOn() == null ? today.date() : command.finishedOn();
        if (finished.isAfter(today.date())) {
            throw new InvalidInput(List.of(InvalidInput.Violation.of("finishedOn", "IN_FUTURE")));
        }
        if (finished.isBefore(task.givenOn())) {
            throw BusinessRuleViolated.at("finishedOn", "work.finished-before-given", Map.of("day", task.givenOn()));
        }
        done(task, command.done());
        tasks.report(task.id(), command.done(), finished, command.note() == null ? "" : command.note().strip());
        tasks.happened(task.id(), "REPORTED", command.note());
        desk.askHead(TaskDesk.CONFIRM, task);
    }

    static void done(TaskRow task, BigDecimal done) {
        if (done.signum() < 0 || done.compareTo(BigDecimal.valueOf(100_000)) > 0 || done.stripTrailingZeros().scale() > 2) {
            throw new InvalidInput(List.of(new InvalidInput.Violation("done", "OUT_OF_RANGE", Map.of("least", "0", "most", "100000"))));
        }
        if (CountedTask.exceeds(task.quantity(), done, task.isExtra())) {
            throw BusinessRuleViolated.at("done", "work.more-than-assigned", Map.of("quantity", task.quantity()));
        }
    }
}
