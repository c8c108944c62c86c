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

/** Takes back the last change, or the end, of a job position that was a mistake (huỷ thay đổi); it stays on record. */
@ApplicationScoped
@UseCase(Right.CHANGE_UNITS)
public class TakeBackPosition {
    public record Command(@Audited @NotBlank String code, int version, @NotBlank @Size(max = 1000) String reason) {}

    @Inject
    PositionKeeper keeper;

    @Inject
    Positions positions;

    @Inject
    PostLedger ledger;

    public void handle(@Valid @NotNull Command command) {
        keeper.mustKeepTheCatalogue();
        var position = positions.forChange(command.code(), command.version());
        var left = ledger.takeBack(Fact.POSITION, command.reason().strip(), position);
        if (!left && positions.hasSeats(position, LocalDate.EPOCH)) {
            throw new BusinessRuleViolated("refusal.posts.has-seats-still", Map.of("code", command.code()));
        }
    }
}
