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
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.kernel.OrgUnitId;
import vn.hientai.core.kernel.PersonId;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.usecase.Audited;
import vn.hientai.core.usecase.UseCase;

/**
 * Says which job position of the unit a person's present post is (xếp người vào vị trí việc làm), where no decision chose it or
 * the title does not tell. Post, office and pay stay as they are; what was known before stays known.
 */
@ApplicationScoped
@UseCase(Right.CHANGE_UNITS)
public class PlaceInPosition {
    /** @param position code of a position that the unit was allotted, or null for none */
    public record Command(
            @NotNull PersonId person, @Audited @Size(max = 30) String position, @Audited @NotBlank @Size(max = 1000) String reason) {}

    private record Held(OrgUnitId unit, String post, LocalDate from, Long position) {}

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    CurrentActor actor;

    @Inject
    HeldPositions positions;

    @Inject
    PostLedger ledger;

    @Inject
    Today today;

    public void handle(@Valid @NotNull Command command) {
        var person = command.person();
        actor.mustReach(Right.CHANGE_UNITS, person);
        actor.mustBeImpartial(person);
        var day = today.date();
        var held = Sql.of("select unit_id, post, valid_from, position_id from engagement")
                .where("person_id = ? and superseded_by is null and status not in ('RETIRED', 'LEFT')", person)
                .where("valid_from <= ? and ? < valid_until", day, day)
                .first(em, row -> new Held(new OrgUnitId(row.id(0)), row.text(1), row.day(2), row.number(3)))
                .orElseThrow(() -> new NotFound("Person", person));
        var chosen = command.position() == null || command.position().isBlank()
                ? null
                : (Long) positions.allotted(held.unit(), command.position().strip(), day).id();
        ledger.lockUnit(held.unit(), null);
        Sql.of(
                        """
                        delete from service_act_position h using service_act a where a.id = h.act_id and a.person_id = ?
                            and h.position_id = ?""",
                        person, held.position() == null ? 0L : held.position())
                .execute(em);
        Sql.of("update engagement set position_id = cast(? as bigint)", chosen)
                .where("person_id = ? and superseded_by is null and unit_id = ? and post = ? and valid_from >= ?",
                        person, held.unit(), held.post(), held.from())
                .execute(em);
        Sql.of("update staff_card set position_id = cast(? as bigint) where person_id = ?", chosen, person).execute(em);
    }
}
