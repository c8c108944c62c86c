package vn.hientai.core.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.DecisionId;
import vn.hientai.core.kernel.OrgUnitId;
import vn.hientai.core.usecase.UseCase;

/** Establishes a unit under another one from a day on (thành lập đơn vị). */
@ApplicationScoped
@UseCase(Right.CHANGE_UNITS)
public class EstablishUnit {
    public record Command(@Valid @NotNull NewUnit unit, @NotNull LocalDate on, @NotNull DecisionId authority) {}

    @Inject
    CurrentActor actor;

    @Inject
    UnitActs acts;

    public OrgUnitId handle(@Valid Command command) {
        actor.mustReachUnit(Right.CHANGE_UNITS, command.unit().parent());
        return acts.establish(command);
    }
}
