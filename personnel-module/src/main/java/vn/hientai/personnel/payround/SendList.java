package vn.hientai.personnel.payround;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.Conflict;
import vn.hientai.core.kernel.OrgUnitId;
import vn.hientai.core.usecase.UseCase;

/** An agency sends its list to be examined (gửi danh sách đề nghị nâng bậc). */
@ApplicationScoped
@UseCase(Right.DRAFT_DECISION)
public class SendList {
    public record Command(long round, @NotNull OrgUnitId part, @Size(max = 2000) String note, Integer version) {}

    @Inject
    CurrentActor actor;

    @Inject
    Rounds rounds;

    public void handle(@Valid @NotNull Command command) {
        actor.mustReachUnit(Right.DRAFT_DECISION, command.part());
        var round = rounds.lock(command.round(), command.version());
        round.must(RoundStatus.OPEN);
        var part = rounds.part(round.id(), command.part());
        if (!part.status().isWithTheUnit()) {
            throw new Conflict("payround.list-closed", Map.of("status", part.status()));
        }
        rounds.sent(round.id(), command.part(), command.note());
        rounds.settle(Rounds.PREPARE, round.id(), command.part(), "SENT");
        rounds.askToExamine(round.id(), command.part(), round.title());
    }
}
