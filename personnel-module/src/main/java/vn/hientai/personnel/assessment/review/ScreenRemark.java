package vn.hientai.personnel.assessment.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.UUID;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.BusinessRuleViolated;
import vn.hientai.core.kernel.Conflict;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.usecase.UseCase;

/** Lets a remark through, or holds it back with a reason (duyệt ý kiến), before the release. */
@ApplicationScoped
@UseCase(Right.MANAGE_REVIEWS)
public class ScreenRemark {
    /** @param reason needed when it is held back */
    public record Command(long round, @NotNull UUID remark, boolean shown, @Size(max = 1000) String reason) {}

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    CurrentActor actor;

    @Inject
    Rounds rounds;

    public void handle(@Valid @NotNull Command command) {
        var round = rounds.read(command.round());
        if (!actor.scope(Right.MANAGE_REVIEWS).includesUnit(round.unit())) {
            throw new NotFound("Review", command.round());
        }
        actor.mustBeImpartial(rounds.subjects(round.id()).stream().map(Rounds.Subject::person).toList());
        if (round.status() != ReviewStatus.CLOSED) {
            throw new Conflict("review.wrong-state", Map.of());
        }
        if (!command.shown() && (command.reason() == null || command.reason().isBlank())) {
            throw BusinessRuleViolated.at("reason", "review.reason", Map.of());
        }
        var done = Sql.of(
                        """
                        update review_remark set state = ?, reason = ? where id = cast(? as uuid) and band is not null
                            and subject_id in (select id from review_subject where round_id = ?)""",
                        command.shown() ? "SHOWN" : "HELD", command.shown() ? null : command.reason().strip(), command.remark().toString(),
                        round.id())
                .execute(em);
        if (done == 0) {
            throw new NotFound("Remark", command.remark());
        }
    }
}
