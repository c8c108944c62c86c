package vn.hientai.personnel.establishment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.BusinessRuleViolated;
import vn.hientai.core.usecase.Audited;
import vn.hientai.core.usecase.UseCase;
import vn.hientai.personnel.establishment.PostLedger.Fact;

/** Takes a job position out of use from a day on (bãi bỏ vị trí việc làm), once no unit has seats of it. */
@ApplicationScoped
@UseCase(Right.CHANGE_UNITS)
public class EndPosition {
    /** @param on the first day on which it is no longer used */
    public record Command(
            @Audited @NotBlank String code, int version, @NotNull LocalDate on, @NotBlank @Size(max = 1000) String reason) {}

    @Inject
    PositionKeeper keeper;

    @Inject
    Positions positions;

    @Inject
    PostLedger ledger;

    public void handle(@Valid @NotNull Command command) {
        keeper.mustKeepTheCatalogue();
        var position = positions.forChange(command.code(), command.version());
        if (positions.hasSeats(position, command.on())) {
            throw BusinessRuleViolated.at("on", "refusal.posts.has-seats", Map.of("code", command.code(), "on", command.on()));
        }
        ledger.end(Fact.POSITION, command.on(), command.reason().strip(), position);
    }
}
