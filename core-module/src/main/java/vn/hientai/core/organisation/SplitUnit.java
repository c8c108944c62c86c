package vn.hientai.core.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.DecisionId;
import vn.hientai.core.kernel.OrgUnitId;
import vn.hientai.core.kernel.PersonId;
import vn.hientai.core.usecase.UseCase;

/**
 * Splits a unit (chia, tách): named people and sub-units go to the parts, the rest to {@code rest}. Divided (chia), the
 * unit ends; separated (tách), it lives on and keeps the rest.
 */
@ApplicationScoped
@UseCase(Right.CHANGE_UNITS)
public class SplitUnit {
    /**
     * @param unit an existing unit that takes a part over, or null when {@code newUnit} is established
     * @param people who goes there; @param children the sub-units that go there
     */
    public record Part(
            OrgUnitId unit, @Valid NewUnit newUnit, List<@NotNull PersonId> people, List<@NotNull OrgUnitId> children) {}

    /** @param rest number of the part that takes all that is not named, or null when the unit lives on and keeps it */
    public record Command(
            @NotNull OrgUnitId unit,
            @NotNull @Size(min = 1, max = 20) List<@Valid @NotNull Part> parts,
            Integer rest,
            @NotNull LocalDate on,
            @NotNull DecisionId authority,
            Integer version) {}

    @Inject
    CurrentActor actor;

    @Inject
    UnitActs acts;

    public List<OrgUnitId> handle(@Valid Command command) {
        actor.mustReachUnit(Right.CHANGE_UNITS, command.unit());
        return acts.split(command);
    }
}
