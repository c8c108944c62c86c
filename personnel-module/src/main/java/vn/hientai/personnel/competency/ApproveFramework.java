package vn.hientai.personnel.competency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Map;
import vn.hientai.core.identity.DutySeparation;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.BusinessRuleViolated;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.usecase.Audited;
import vn.hientai.core.usecase.UseCase;
import vn.hientai.core.worklist.Worklist;

/** Puts a drafted framework in force from a day (phê duyệt khung năng lực); whoever drafted it does not approve it. */
@ApplicationScoped
@UseCase(Right.APPROVE_FRAMEWORK)
public class ApproveFramework {
    private static final int FURTHEST_YEARS = 10;
    private static final LocalDate EARLIEST = LocalDate.of(2010, 1, 1);

    /** @param version of the draft as it was read; {@code from} first day */
    public record Command(@Audited @NotBlank String code, int version, @NotNull LocalDate from) {}

    @Inject
    Frameworks frameworks;

    @Inject
    DutySeparation duties;

    @Inject
    Worklist worklist;

    @Inject
    Today today;

    public void handle(@Valid @NotNull Command command) {
        var draft = frameworks.lock(command.code(), command.version());
        duties.approverIsNotProposer(draft.by());
        var latest = today.date().plusYears(FURTHEST_YEARS);
        if (command.from().isBefore(EARLIEST) || command.from().isAfter(latest)) {
            throw BusinessRuleViolated.at("from", "framework.day", Map.of("least", EARLIEST, "most", latest));
        }
        frameworks.approve(draft, command.from());
        worklist.settle(DraftFramework.TASK, DraftFramework.SUBJECT, command.code(), "APPROVED");
    }
}
