package vn.hientai.personnel.establishment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import vn.hientai.core.identity.Right;
import vn.hientai.core.usecase.Audited;
import vn.hientai.core.usecase.UseCase;

/** Lists a new job position from a day on (lập vị trí việc làm); the catalogue is the whole province's. */
@ApplicationScoped
@UseCase(Right.CHANGE_UNITS)
public class CreatePosition {
    public record Command(
            @Audited @NotBlank @Pattern(regexp = "[A-Z0-9][A-Z0-9.\\-]{1,29}") String code,
            @NotNull @Valid PositionText text,
            @NotNull LocalDate on,
            @NotBlank @Size(max = 1000) String reason) {}

    @Inject
    PositionKeeper keeper;

    @Inject
    Positions positions;

    public void handle(@Valid @NotNull Command command) {
        keeper.mustKeepTheCatalogue();
        positions.describe(positions.add(command.code()), command.text(), command.on(), command.reason().strip());
    }
}
