package vn.hientai.personnel.payround;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.Conflict;
import vn.hientai.core.usecase.UseCase;

/** Gives a round up before its decision is drafted (hủy đợt), with the reason; nothing was raised yet. */
@ApplicationScoped
@UseCase(Right.DRAFT_DECISION)
public class CancelRound {
    public record Command(long round, @NotBlank @Size(max = 2000) String reason, Integer version) {}

    @Inject
    CurrentActor actor;

    @Inject
    Rounds rounds;

    public void handle(@Valid @NotNull Command command) {
        var round = rounds.lock(command.round(), command.version());
        actor.mustReachUnit(Right.DRAFT_DECISION, round.unit());
        if (round.status() != RoundStatus.OPEN && round.status() != RoundStatus.COMPUTING) {
            throw new Conflict("payround.not-open", Map.of("status", round.status()));
        }
        rounds.cancelled(round.id(), command.reason().strip());
        rounds.parts(round.id()).forEach(part -> {
            rounds.settle(Rounds.PREPARE, round.id(), part.unit(), "CANCELLED");
            rounds.settle(Rounds.EXAMINE, round.id(), part.unit(), "CANCELLED");
        });
    }
}
