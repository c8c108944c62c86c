package vn.hientai.personnel.career.mobility;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.Conflict;
import vn.hientai.core.kernel.InvalidInput;
import vn.hientai.core.kernel.InvalidInput.Violation;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.kernel.PersonId;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.usecase.UseCase;
import vn.hientai.personnel.career.mobility.rule.PositionRotation.Situation;

/** Declares what keeps a holder in a sensitive post for now (chưa thực hiện chuyển đổi), with its reason; the law decides. */
@ApplicationScoped
@UseCase(Right.EDIT_FILE)
public class DeferRotation {
    /** @param childBorn birth of the youngest child, where that is the reason */
    public record Command(
            long post, @NotNull PersonId person, @NotNull Situation situation, LocalDate childBorn, @NotBlank @Size(max = 2000) String reason,
            Integer version) {}

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    CurrentActor actor;

    @Inject
    Register register;

    @Inject
    Seats seats;

    @Inject
    Today today;

    public void handle(@Valid Command command) {
        var entry = register.forChange(command.post(), command.version());
        actor.mustBeImpartial(command.person());
        var holds = seats.of(List.of(entry.id()), today.date()).getOrDefault(entry.id(), List.of()).stream()
                .anyMatch(seat -> seat.person().equals(command.person()));
        if (!holds) {
            throw new NotFound("Seat", command.person());
        }
        var child = command.situation() == Situation.NONE || command.situation() == Situation.RAISING_CHILD_ALONE;
        if (child && command.childBorn() == null) {
            throw new InvalidInput(List.of(Violation.of("childBorn", "REQUIRED")));
        }
        if (command.childBorn() != null && command.childBorn().isAfter(today.date())) {
            throw new InvalidInput(List.of(Violation.of("childBorn", "IN_FUTURE")));
        }
        var standing = Sql.of("select id from sensitive_deferral")
                .where("post_id = ? and person_id = ? and lifted_on is null", entry.id(), command.person())
                .first(em, row -> row.id(0));
        if (standing.isPresent()) {
            throw new Conflict("sensitive.deferred-already", Map.of());
        }
        Sql.of("insert into sensitive_deferral (post_id, person_id, situation, child_born, reason, declared_by, declared_on) "
                                + "values (?, ?, ?, cast(? as date), ?, ?, ?)",
                        entry.id(), command.person(), command.situation(), command.childBorn(), command.reason().strip(),
                        actor.who().account(), today.date())
                .execute(em);
        register.changed(entry.id());
    }
}
