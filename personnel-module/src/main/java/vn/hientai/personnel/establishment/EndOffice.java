package vn.hientai.personnel.establishment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.BusinessRuleViolated;
import vn.hientai.core.kernel.OrgUnitId;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.usecase.UseCase;
import vn.hientai.personnel.establishment.PostLedger.Fact;

/** Abolishes a leadership office of a unit from a day on (bãi bỏ chức vụ), once nobody sits there. */
@ApplicationScoped
@UseCase(Right.CHANGE_UNITS)
public class EndOffice {
    public record Command(
            @NotNull OrgUnitId unit, Integer version, @NotNull LeadershipSeat office, @NotNull LocalDate on,
            @NotBlank @Size(max = 1000) String reason) {}

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    CurrentActor actor;

    @Inject
    PostLedger ledger;

    public void handle(@Valid @NotNull Command command) {
        actor.mustReachUnit(Right.CHANGE_UNITS, command.unit());
        ledger.lockUnit(command.unit(), command.version());
        var sitting = Sql.of("select count(*) from engagement e")
                .where("e.superseded_by is null and e.status not in ('RETIRED', 'LEFT') and e.unit_id = ? and e.office = ?",
                        command.unit(), command.office())
                .where("e.valid_until > ?", command.on())
                .count(em);
        if (sitting > 0) {
            throw BusinessRuleViolated.at("on", "refusal.posts.office-held", Map.of("people", sitting, "on", command.on()));
        }
        ledger.end(Fact.OFFICE, command.on(), command.reason().strip(), command.unit(), command.office());
    }
}
