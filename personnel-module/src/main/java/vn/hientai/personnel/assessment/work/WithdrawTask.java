package vn.hientai.personnel.assessment.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.usecase.UseCase;

/** Takes a task back (thu hồi công việc): the head any that is not yet confirmed, the person a proposal of their own; with the reason. It does not count. */
@ApplicationScoped
@UseCase(Right.USE_OWN)
public class WithdrawTask {
    public record Command(long task, @Size(max = 1000) String reason, Integer version) {}

    @Inject
    CurrentActor actor;

    @Inject
    TaskDesk desk;

    @Inject
    Tasks tasks;

    public void handle(@Valid @NotNull Command command) {
        var task = tasks.lock(command.task(), command.version());
        if (task.state() != TaskState.PROPOSED || !task.person().equals(actor.who().personOrNull())) {
            desk.mustLead(task.person());
        }
        desk.mustBe(task, TaskState.PROPOSED, TaskState.ASSIGNED, TaskState.REPORTED);
        tasks.state(task.id(), TaskState.WITHDRAWN);
        tasks.happened(task.id(), "WITHDRAWN", TaskDesk.reason(command.reason()));
        desk.settle(task, "WITHDRAWN");
        if (!task.person().equals(actor.who().personOrNull())) {
            desk.tell(task.person(), "work-withdrawn", task.title(), task.id());
        }
    }
}
