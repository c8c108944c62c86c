package vn.hientai.personnel.assessment.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import vn.hientai.core.identity.Right;
import vn.hientai.core.usecase.UseCase;

/** The head accepts or declines a task that a person registered (duyệt đăng ký công việc). */
@ApplicationScoped
@UseCase(Right.USE_OWN)
public class AnswerTask {
    /** @param reason needed when it is declined */
    public record Command(long task, boolean accepted, @Size(max = 1000) String reason, Integer version) {}

    @Inject
    TaskDesk desk;

    @Inject
    Tasks tasks;

    public void handle(@Valid @NotNull Command command) {
        var task = tasks.lock(command.task(), command.version());
        desk.mustLead(task.person());
        desk.mustBe(task, TaskState.PROPOSED);
        var reason = command.accepted() ? null : TaskDesk.reason(command.reason());
        tasks.state(task.id(), command.accepted() ? TaskState.ASSIGNED : TaskState.DECLINED);
        tasks.happened(task.id(), command.accepted() ? "ACCEPTED" : "DECLINED", reason);
        desk.settle(task, command.accepted() ? "ACCEPTED" : "DECLINED");
        desk.tell(task.person(), command.accepted() ? "work-accepted" : "work-declined", task.title(), task.id());
    }
}
