package vn.hientai.personnel.assessment.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.BusinessRuleViolated;
import vn.hientai.core.kernel.PersonId;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.usecase.UseCase;

/** Gives an open task to somebody else of the unit (chuyển giao, nhận thay): it stays among what the first was assigned, and counts for the other in what was done alone (NĐ 335/2025/NĐ-CP Điều 18 khoản 1 điểm d). Answers the other's task. */
@ApplicationScoped
@UseCase(Right.USE_OWN)
public class MoveTask {
    /** @param dueOn a later day for the other, or null for the same */
    public record Command(long task, @NotNull PersonId to, LocalDate dueOn, @Size(max = 1000) String reason, Integer version) {}

    @Inject
    TaskDesk desk;

    @Inject
    Tasks tasks;

    @Inject
    Products products;

    @Inject
    Today today;

    public long handle(@Valid @NotNull Command command) {
        var task = tasks.lock(command.task(), command.version());
        desk.mustLead(task.person());
        var unit = desk.mustLead(command.to());
        desk.mustBe(task, TaskState.ASSIGNED, TaskState.REPORTED);
        if (command.to().equals(task.person())) {
            throw BusinessRuleViolated.at("to", "work.same-person", Map.of());
        }
        var reason = TaskDesk.reason(command.reason());
        var due = command.dueOn() == null ? task.dueOn() : command.dueOn();
        if (due.isBefore(today.date())) {
            throw BusinessRuleViolated.at("dueOn", "work.due-is-past", Map.of());
        }
        desk.mustBeOpen(command.to(), due);
        var id = tasks.add(new Tasks.NewTask(
                command.to(), unit, products.lock(task.product()).worth(task.coefficient()), task.title(), task.quantity(), due, TaskState.ASSIGNED, task.adHoc(),
                true, task.id(), null, null));
        tasks.state(task.id(), TaskState.REASSIGNED);
        tasks.happened(task.id(), "REASSIGNED", reason);
        tasks.happened(id, "TAKEN_OVER", reason);
        desk.settle(task, "REASSIGNED");
        desk.tell(task.person(), "work-reassigned", task.title(), task.id());
        desk.tell(command.to(), "work-assigned", task.title(), id);
        return id;
    }
}
