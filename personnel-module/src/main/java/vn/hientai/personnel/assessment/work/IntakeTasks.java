package vn.hientai.personnel.assessment.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.OrgUnitId;
import vn.hientai.core.usecase.Audited;
import vn.hientai.core.usecase.UseCase;

/**
 * Takes in tasks and results from a document or task system (liên thông nhiệm vụ), item by item: the same item told again
 * changes nothing, what can not be matched waits on the list for reconciliation. A result counts only once the head has
 * confirmed it.
 */
@ApplicationScoped
@UseCase(Right.INTAKE_WORK)
public class IntakeTasks {
    static final int MOST = 1000;

    /**
     * One thing the system tells.
     *
     * @param externalId its key there
     * @param staff officer number
     * @param product code of the catalogue
     * @param done quantity finished, with {@code finishedOn}; both null while it is not
     */
    public record Item(
            @NotBlank @Size(max = 100) String externalId, @NotBlank @Size(max = 30) String staff, @NotBlank @Size(max = 30) String product,
            @NotBlank @Size(max = 300) String title, @NotNull BigDecimal quantity, @NotNull LocalDate dueOn, boolean adHoc, BigDecimal done,
            LocalDate finishedOn) {}

    public record Command(
            @NotNull OrgUnitId unit, @Audited @NotBlank @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._-]{0,39}") String source,
            @NotEmpty @Size(max = MOST) List<@Valid @NotNull Item> items) {}

    /** What became of an item. */
    public enum Result {
        CREATED,
        UPDATED,
        UNCHANGED,
        UNMATCHED
    }

    /** Why an item could not be matched. */
    public enum Problem {
        UNKNOWN_STAFF,
        UNKNOWN_PRODUCT,
        QUANTITY_OUT_OF_RANGE,
        MORE_DONE_THAN_ASSIGNED,
        FINISHED_IN_FUTURE,
        MONTH_CLOSED,
        ALREADY_CONFIRMED
    }

    /** @param problem with UNMATCHED only */
    public record Answer(String externalId, Result result, Problem problem, Long task) {}

    @Inject
    CurrentActor actor;

    @Inject
    TaskIntake intake;

    public List<Answer> handle(@Valid @NotNull Command command) {
        actor.mustReachUnit(Right.INTAKE_WORK, command.unit());
        var run = intake.run(command.unit(), command.source());
        return command.items().stream().map(run::take).toList();
    }
}
