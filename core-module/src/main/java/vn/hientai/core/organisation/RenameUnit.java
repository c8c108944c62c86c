package vn.hientai.core.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.DecisionId;
import vn.hientai.core.kernel.OrgUnitId;
import vn.hientai.core.usecase.Audited;
import vn.hientai.core.usecase.UseCase;

/** Gives a unit a new name from a day on (đổi tên); the old one stays for the days before. */
@ApplicationScoped
@UseCase(Right.CHANGE_UNITS)
public class RenameUnit {
    /** @param version the version that was read, or null when the caller has checked it */
    public record Command(
            @NotNull OrgUnitId unit,
            @Audited @NotBlank @Size(max = 250) String name,
            @Size(max = 250) String nameEn,
            @Size(max = 40) String shortName,
            @NotNull LocalDate on,
            @NotNull DecisionId authority,
            Integer version) {}

    @Inject
    CurrentActor actor;

    @Inject
    UnitActs acts;

    public void handle(@Valid Command command) {
        actor.mustReachUnit(Right.CHANGE_UNITS, command.unit());
        acts.rename(command);
    }
}
