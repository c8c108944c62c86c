package vn.hientai.personnel.establishment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.OrgUnitId;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.organisation.OrgTrees;
import vn.hientai.core.usecase.Audited;
import vn.hientai.core.usecase.UseCase;
import vn.hientai.personnel.establishment.PostLedger.Fact;

/** Sets how many seats of a job position a unit has from a day on (giao số lượng theo vị trí việc làm). */
@ApplicationScoped
@UseCase(Right.CHANGE_UNITS)
public class AllotPosts {
    /** @param version of the unit's seats as it was read; @param position code of the job position */
    public record Command(
            @NotNull OrgUnitId unit,
            Integer version,
            @Audited @NotBlank String position,
            @NotNull @Min(0) @Max(10_000) Integer seats,
            @NotNull LocalDate on,
            @NotBlank @Size(max = 1000) String reason) {}

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    CurrentActor actor;

    @Inject
    OrgTrees trees;

    @Inject
    Positions positions;

    @Inject
    PostLedger ledger;

    @Inject
    HeldPositions held;

    public void handle(@Valid @NotNull Command command) {
        actor.mustReachUnit(Right.CHANGE_UNITS, command.unit());
        trees.on(command.on()).get(command.unit());
        ledger.lockUnit(command.unit(), command.version());
        var position = positions.inUse(command.position(), command.on());
        ledger.begin(Fact.SEATS, command.on(), command.reason().strip(), position, command.unit());
        Sql.of(
                        "insert into job_position_quota (position_id, unit_id, seats, valid_from, reason, author) values (?, ?, ?, ?, ?, ?)",
                        position, command.unit(), command.seats(), command.on(), command.reason().strip(), ledger.author())
                .execute(em);
        held.link(position, command.unit(), command.on());
    }
}
