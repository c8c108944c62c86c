package vn.hientai.core.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Map;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.BusinessRuleViolated;
import vn.hientai.core.kernel.DecisionId;
import vn.hientai.core.kernel.OrgUnitId;
import vn.hientai.core.kernel.PersonId;
import vn.hientai.core.usecase.UseCase;

/** Names the head of a unit from a day on (giao người đứng đầu), who must work in it or below it that day. */
@ApplicationScoped
@UseCase(Right.CHANGE_UNITS)
public class AppointHead {
    /** @param acting in charge without being appointed (phụ trách, quyền) */
    public record Command(
            @NotNull PersonId person,
            @NotNull OrgUnitId unit,
            boolean acting,
            @NotNull LocalDate on,
            @NotNull DecisionId authority) {}

    @Inject
    CurrentActor actor;

    @Inject
    UnitSurgery surgery;

    @Inject
    Units units;

    @Inject
    OrgTrees trees;

    @Inject
    Instance<UnitOccupants> occupants;

    public void handle(@Valid Command command) {
        actor.mustReachUnit(Right.CHANGE_UNITS, command.unit());
        actor.mustBeImpartial(command.person());
        surgery.begin(command.authority(), command.on());
        var node = surgery.mustExist(command.unit(), command.on(), "unit");
        var at = occupants.get().unitOf(command.person(), command.on());
        if (at.isEmpty() || !trees.on(command.on()).isWithin(at.get(), command.unit())) {
            throw BusinessRuleViolated.at(
                    "person", "refusal.organisation.head-elsewhere", Map.of("unit", node.name(), "on", command.on()));
        }
        units.forChange(command.unit());
        units.appoint(command.unit(), command.person(), command.acting(), command.on(), command.authority());
    }
}
