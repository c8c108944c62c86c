package vn.hientai.personnel.establishment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.InvalidInput;
import vn.hientai.core.kernel.InvalidInput.Violation;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.kernel.OrgUnitId;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.usecase.Audited;
import vn.hientai.core.usecase.UseCase;
import vn.hientai.personnel.establishment.PostLedger.Fact;

/** Takes back the last change of a unit's seats of a position, or of one of its offices; it stays on record. */
@ApplicationScoped
@UseCase(Right.CHANGE_UNITS)
public class TakeBackUnitPost {
    /** @param position code of a job position, or null; @param office or null: exactly one is given */
    public record Command(
            @NotNull OrgUnitId unit, Integer version, @Audited String position, LeadershipSeat office,
            @NotBlank @Size(max = 1000) String reason) {}

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    CurrentActor actor;

    @Inject
    PostLedger ledger;

    public void handle(@Valid @NotNull Command command) {
        actor.mustReachUnit(Right.CHANGE_UNITS, command.unit());
        if ((command.position() == null) == (command.office() == null)) {
            throw new InvalidInput(List.of(Violation.of("position", "REQUIRED")));
        }
        ledger.lockUnit(command.unit(), command.version());
        if (command.office() != null) {
            ledger.takeBack(Fact.OFFICE, command.reason().strip(), command.unit(), command.office());
        } else {
            var position = Sql.of("select id from job_position").where("code = ?", command.position())
                    .first(em, row -> row.id(0))
                    .orElseThrow(() -> new NotFound("Position", command.position()));
            ledger.takeBack(Fact.SEATS, command.reason().strip(), position, command.unit());
        }
    }
}
