package vn.hientai.personnel.payround;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import vn.hientai.core.decision.DecisionDesk;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.DecisionId;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.usecase.UseCase;

/**
 * Takes the unsigned draft of a round back (rút dự thảo), with the reason: the draft is gone, and every list is with its
 * agency again, to be computed anew or mended and sent once more.
 */
@ApplicationScoped
@UseCase(Right.GRANT_STEP_RAISE)
public class ReopenRound {
    public record Command(long round, @NotBlank @Size(max = 2000) String reason, Integer version) {}

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    CurrentActor actor;

    @Inject
    Rounds rounds;

    @Inject
    DecisionDesk desk;

    public void handle(@Valid @NotNull Command command) {
        var round = rounds.lock(command.round(), command.version());
        actor.mustReachUnit(Right.GRANT_STEP_RAISE, round.unit());
        round.must(RoundStatus.DRAFTED);
        var draft = Sql.of("select decision_id from pay_round where id = ?", round.id())
                .first(em, row -> new DecisionId(row.id(0)))
                .orElseThrow();
        rounds.reopened(round.id(), command.reason().strip());
        desk.discard(draft);
        rounds.askParts(round.id());
    }
}
