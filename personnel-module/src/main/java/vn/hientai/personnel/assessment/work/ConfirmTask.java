package vn.hientai.personnel.assessment.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.usecase.UseCase;
import vn.hientai.personnel.assessment.work.rule.Lateness;

/** The head confirms quantity, quality and lateness of a reported result (xác nhận kết quả; NĐ 335/2025/NĐ-CP Điều 14), or accepts an objective cause with its reason; nobody confirms results of their own. */
@ApplicationScoped
@UseCase(Right.USE_OWN)
public class ConfirmTask {
    /**
     * @param done as reported unless told
     * @param qualityFailures how often it was found wanting
     * @param lateDays days late; from due day and day of the result unless told
     * @param lateTimes occurrences of lateness; likewise
     * @param cause reason of the objective cause, null where there is none: nothing is deducted then
     */
    public record Command(
            long task, BigDecimal done, @Min(0) @Max(1000) int qualityFailures, @Min(0) @Max(1000) Integer lateDays,
            @Min(0) @Max(1000) Integer lateTimes, @Size(max = 1000) String cause, Integer version) {}

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    CurrentActor actor;

    @Inject
    TaskDesk desk;

    @Inject
    Tasks tasks;

    @Inject
    Today today;

    public void handle(@Valid @NotNull Command command) {
        var task = tasks.lock(command.task(), command.version());
        desk.mustLead(task.person());
        desk.mustBe(task, TaskState.REPORTED);
        var done = command.done() == null ? task.done() : command.done();
        ReportTask.done(task, done);
        var late = Lateness.of(task.dueOn(), task.finishedOn());
        var days = command.lateDays() == null ? late.days() : command.lateDays();
        var times = command.lateTimes() != null ? command.lateTimes() : command.lateDays() != null ? Math.min(days, 1) : late.times();
        var cause = command.cause() == null || command.cause().isBlank() ? null : command.cause().strip();
        Sql.of(
                        """
                        update work_task set state = 'CONFIRMED', done = ?, quality_failures = ?, late_days = ?, late_times = ?,
                            objective_cause = ?, cause = ?, confirmed_by = ?, confirmed_on = ?, version = version + 1""",
                        done, command.qualityFailures(), days, times, cause != null, cause, actor.who().account(), today.date())
                .where("id = ?", task.id())
                .execute(em);
        tasks.happened(task.id(), cause == null ? "CONFIRMED" : "CONFIRMED_WITH_CAUSE", cause);
        desk.settle(task, "CONFIRMED");
        desk.tell(task.person(), "work-confirmed", task.title(), task.id());
    }
}
