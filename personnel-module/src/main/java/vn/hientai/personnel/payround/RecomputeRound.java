package vn.hientai.personnel.payround;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Map;
import java.util.UUID;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.job.Jobs;
import vn.hientai.core.kernel.Conflict;
import vn.hientai.core.usecase.UseCase;

/**
 * Computes the list anew by the files as they are now (tính lại danh sách): what HR chose stays, lists that were sent
 * stay as they were sent until the Department has answered.
 */
@ApplicationScoped
@UseCase(Right.DRAFT_DECISION)
public class RecomputeRound {
    public record Command(long round, Integer version) {}

    @Inject
    CurrentActor actor;

    @Inject
    Rounds rounds;

    @Inject
    RoundComputation computation;

    @Inject
    Jobs jobs;

    /** The computation in the background, or null when the list stands already. */
    public UUID handle(@Valid @NotNull Command command) {
        var round = rounds.lock(command.round(), command.version());
        actor.mustReachUnit(Right.DRAFT_DECISION, round.unit());
        round.must(RoundStatus.OPEN);
        var parts = rounds.parts(round.id());
        if (parts.stream().anyMatch(part -> !part.status().isWithTheUnit())) {
            throw new Conflict("payround.lists-sent", Map.of());
        }
        var people = parts.stream().mapToInt(Rounds.Part::headcount).sum();
        if (people > RoundComputation.MANY) {
            rounds.status(round.id(), RoundStatus.COMPUTING);
            var job = jobs.enqueue(
                    RoundJob.NAME, Json.createObjectBuilder().add("round", round.id()).add("people", people).build());
            rounds.job(round.id(), job);
            return job;
        }
        computation.all(round.id(), round.unit(), round.from(), round.until());
        rounds.touched(round.id());
        return null;
    }
}
