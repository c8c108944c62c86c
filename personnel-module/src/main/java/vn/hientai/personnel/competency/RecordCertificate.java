package vn.hientai.personnel.competency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.BusinessRuleViolated;
import vn.hientai.core.kernel.PersonId;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.usecase.UseCase;

/** Records the level that a certificate proves (ghi nhận năng lực theo chứng chỉ, kết quả kiểm tra). */
@ApplicationScoped
@UseCase(Right.EDIT_FILE)
public class RecordCertificate {
    /** @param levels 1 to 5 by the whole code; {@code on} day of the certificate; {@code evidence} its name and number */
    public record Command(
            @NotNull PersonId person, @NotEmpty Map<@NotNull String, @NotNull Integer> levels, @NotNull LocalDate on,
            @NotBlank @Size(max = 1000) String evidence) {}

    @Inject
    CurrentActor actor;

    @Inject
    CompetencyRatings ratings;

    @Inject
    Today today;

    public void handle(@Valid @NotNull Command command) {
        actor.mustReach(Right.EDIT_FILE, command.person());
        actor.mustBeImpartial(command.person());
        if (command.on().isAfter(today.date())) {
            throw BusinessRuleViolated.at("on", "competency.future", Map.of());
        }
        ratings.add(command.person(), Rater.CERTIFICATE, command.levels(), command.on(), command.evidence());
    }
}
