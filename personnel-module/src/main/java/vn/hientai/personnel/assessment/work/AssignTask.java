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
import vn.hientai.core.kernel.PersonId;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.usecase.UseCase;

/** Gives a task to a person of the own unit (giao việc): a product of the catalogue, how many, by when. Answers its number. */
@ApplicationScoped
@UseCase(Right.USE_OWN)
public class AssignTask {
    /**
     * @param product code of the catalogue
     * @param adHoc came unplanned: counts in what was done alone
     */
    public record Command(
            @NotNull PersonId person, @NotBlank @Size(max = 30) String product, @NotBlank @Size(max = 300) String title,
            @NotNull BigDecimal quantity, @NotNull LocalDate dueOn, boolean adHoc) {}

    @Inject
    TaskDesk desk;

    @Inject
    Tasks tasks;

    @Inject
    Today today;

    public long handle(@Valid @NotNull Command command) {
        var unit = desk.mustLead(command.person());
        desk.mustBePositive(command.quantity());
        if (command.dueOn().isBefore(today.date())) {
            throw BusinessRuleViolated.at("dueOn", "work.due-is-past", Map.of());
        }
        desk.mustBeOpen(command.person(), command.dueOn());
        var product = desk.product(command.product(), unit);
        var id = tasks.add(new Tasks.NewTask(
                command.person(), unit, product, command.title().strip(), command.quantity(), command.dueOn(), TaskState.ASSIGNED,
                command.adHoc(), false, null, null, null));
        tasks.happened(id, command.adHoc() ? "ASSIGNED_AD_HOC" : "ASSIGNED", null);
        desk.tell(command.person(), "work-assigned", command.title().strip(), id);
        return id;
    }
}
