package vn.hientai.personnel.leaving;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.InvalidInput;
import vn.hientai.core.kernel.InvalidInput.Violation;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.usecase.Audited;
import vn.hientai.core.usecase.UseCase;

/**
 * Records a notice or decision of retirement that was issued on paper (ghi nhận văn bản đã ban hành): its task is done. The
 * career itself changes by the service act alone.
 */
@ApplicationScoped
@UseCase(Right.DRAFT_DECISION)
public class RecordRetirementPaper {
    /** @param staff officer number; {@code number} as the paper bears it, such as 12/TB-SNV */
    public record Command(
            @NotBlank String staff, @NotNull RetirementPaper kind, @Audited @NotBlank @Size(max = 60) String number, @NotNull LocalDate issuedOn) {}

    @Inject
    CurrentActor actor;

    @Inject
    RetirementQueries retirements;

    @Inject
    RetirementPapers papers;

    @Inject
    Today today;

    public void handle(@Valid @NotNull Command command) {
        var sheet = retirements.of(actor.scope(Right.DRAFT_DECISION), command.staff());
        actor.mustBeImpartial(sheet.person());
        if (command.issuedOn().isAfter(today.date())) {
            throw new InvalidInput(List.of(Violation.of("issuedOn", "IN_THE_FUTURE")));
        }
        papers.enter(
                sheet.person(), command.kind(), sheet.moment().retirementDate(), "ISSUED", null, command.number().strip(), command.issuedOn());
    }
}
