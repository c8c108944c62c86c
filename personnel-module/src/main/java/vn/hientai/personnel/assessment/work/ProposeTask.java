package vn.hientai.personnel.assessment.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.BusinessRuleViolated;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.usecase.UseCase;

/** Registers a task for oneself (đăng ký công việc); it counts once the head accepts it. Answers its number. */
@ApplicationScoped
@UseCase(Right.USE_OWN)
public class ProposeTask {
    public record Command(
            @NotBlank @Size(max = 30) String product, @NotBlank @Size(max = 300) String title, @NotNull BigDecimal quantity,
            @NotNull LocalDate dueOn, boolean adHoc) {}

    @Inject
    TaskDesk desk;

    @Inject
    Tasks tasks;

    @Inject
    Today today;

    public long handle(@Valid @NotNull Command command) {
        var self = desk.self();
        var unit = tasks.unitOf(self).orElseThrow(() -> new NotFound("Person", "self"));
        desk.mustBePositive(command.quantity());
        if (command.dueOn().isBefore(today.date())) {
            throw BusinessRuleViolated.at("dueOn", "work.due-is-past", Map.of());
        }
        desk.mustBeOpen(self, command.dueOn());
        var product = desk.product(command.product(), unit);
        var id = tasks.add(new Tasks.NewTask(
                self, unit, product, command.title().strip(), command.quantity(), command.dueOn(), TaskState.PROPOSED, command.adHoc(),
                false, null, null, null));
        tasks.happened(id, "PROPOSED", null);
        desk.askHead(TaskDesk.ANSWER, tasks.lock(id));
        return id;
    }
}
