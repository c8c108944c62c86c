package vn.hientai.personnel.assessment.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.BusinessRuleViolated;
import vn.hientai.core.kernel.OrgUnitId;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.usecase.UseCase;

/** Splits an open task into parts whose quantities make up the whole (chia nhỏ công việc), each with its own due day. Answers the parts. */
@ApplicationScoped
@UseCase(Right.USE_OWN)
public class SplitTask {
    /** One part. */
    public record Part(@NotBlank @Size(max = 300) String title, @NotNull BigDecimal quantity, @NotNull LocalDate dueOn) {}

    public record Command(long task, @NotNull @Size(min = 2, max = 12) List<@Valid Part> parts, @Size(max = 1000) String reason, Integer version) {}

    @Inject
    TaskDesk desk;

    @Inject
    Tasks tasks;

    @Inject
    Products products;

    @Inject
    Today today;

    public List<Long> handle(@Valid @NotNull Command command) {
        var task = tasks.lock(command.task(), command.version());
        var unit = desk.mustLead(task.person());
        desk.mustBe(task, TaskState.ASSIGNED);
        var reason = TaskDesk.reason(command.reason());
        command.parts().forEach(part -> desk.mustBePositive(part.quantity()));
        var whole = command.parts().stream().map(Part::quantity).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (whole.compareTo(task.quantity()) != 0) {
            throw BusinessRuleViolated.at("parts", "work.parts-differ", Map.of("whole", task.quantity(), "parts", whole));
        }
        var product = products.lock(task.product());
        tasks.state(task.id(), TaskState.SPLIT);
        tasks.happened(task.id(), "SPLIT", reason);
        return command.parts().stream().map(part -> part(task, unit, product, part)).toList();
    }

    private long part(TaskRow task, OrgUnitId unit, ProductRow product, Part part) {
        if (part.dueOn().isBefore(today.date())) {
            throw BusinessRuleViolated.at("dueOn", "work.due-is-past", Map.of());
        }
        desk.mustBeOpen(task.person(), part.dueOn());
        var id = tasks.add(new Tasks.NewTask(
                task.person(), unit, product.worth(task.coefficient()), part.title().strip(), part.quantity(), part.dueOn(),
                TaskState.ASSIGNED, task.adHoc(), task.takenOver(), task.id(), null, null));
        tasks.happened(id, "PART_OF", null);
        return id;
    }
}
