package vn.hientai.personnel.establishment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import vn.hientai.core.identity.Right;
import vn.hientai.core.usecase.Audited;
import vn.hientai.core.usecase.UseCase;

/** Describes a job position anew from a day on (sửa vị trí việc làm); until then it stays what it was. */
@ApplicationScoped
@UseCase(Right.CHANGE_UNITS)
public class ChangePosition {
    public record Command(
            @Audited @NotBlank String code, int version, @NotNull @Valid PositionText text, @NotNull LocalDate on,
            @NotBlank @Size(max = 1000) String reason) {}

    @Inject
    PositionKeeper keeper;

    @Inject
    Positions positions;

    public void handle(@Valid @NotNull Command command) {
        keeper.mustKeepTheCatalogue();
        var position = positions.forChange(command.code(), command.version());
        positions.describe(position, command.text(), command.on(), command.reason().strip());
    }
}
