package vn.hientai.personnel.assessment.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.usecase.UseCase;

/** The head sends a report back, or takes a confirmation back while the month is open (trả lại, hủy xác nhận), with the reason. */
@ApplicationScoped
@UseCase(Right.USE_OWN)
public class ReturnTask {
    public record Command(long task, @Size(max = 1000) String reason, Integer version) {}

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    TaskDesk desk;

    @Inject
    Tasks tasks;

    public void handle(@Valid @NotNull Command command) {
        var task = tasks.lock(command.task(), command.version());
        desk.mustLead(task.person());
        desk.mustBe(task, TaskState.REPORTED, TaskState.CONFIRMED);
        var reason = TaskDesk.reason(command.reason());
        var confirmed = task.state() == TaskState.CONFIRMED;
        Sql.of(
                        """
                        update work_task set state = ?, quality_failures = 0, late_days = 0, late_times = 0, objective_cause = false, cause = null,
                            confirmed_by = null, confirmed_on = null, version = version + 1""",
                        confirmed ? TaskState.REPORTED : TaskState.ASSIGNED)
                .where("id = ?", task.id())
                .execute(em);
        tasks.happened(task.id(), confirmed ? "CONFIRMATION_REVOKED" : "SENT_BACK", reason);
        desk.settle(task, "RETURNED");
        if (confirmed) {
            desk.askHead(TaskDesk.CONFIRM, task);
        }
        desk.tell(task.person(), confirmed ? "work-reopened" : "work-sent-back", task.title(), task.id());
    }
}
