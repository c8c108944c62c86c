package vn.hientai.personnel.payround;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.DutySeparation;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.Conflict;
import vn.hientai.core.kernel.InvalidInput;
import vn.hientai.core.kernel.InvalidInput.Violation;
import vn.hientai.core.kernel.OrgUnitId;
import vn.hientai.core.notice.Notices;
import vn.hientai.core.organisation.OrgTrees;
import vn.hientai.core.usecase.UseCase;

/** The Department accepts an agency's list or sends it back with its reason (thẩm định); whoever sent it does neither. */
@ApplicationScoped
@UseCase(Right.GRANT_STEP_RAISE)
public class ExamineList {
    /** @param reason needed when the list is sent back */
    public record Command(long round, @NotNull OrgUnitId part, boolean accepted, @Size(max = 2000) String reason, Integer version) {}

    @Inject
    CurrentActor actor;

    @Inject
    DutySeparation duties;

    @Inject
    Rounds rounds;

    @Inject
    OrgTrees trees;

    @Inject
    Notices notices;

    public void handle(@Valid @NotNull Command command) {
        actor.mustReachUnit(Right.GRANT_STEP_RAISE, command.part());
        if (!command.accepted() && (command.reason() == null || command.reason().isBlank())) {
            throw new InvalidInput(List.of(Violation.of("reason", "REQUIRED")));
        }
        var round = rounds.lock(command.round(), command.version());
        round.must(RoundStatus.OPEN);
        var part = rounds.part(round.id(), command.part());
        var reopens = part.status() == PartStatus.ACCEPTED && !command.accepted();
        if (part.status() != PartStatus.SENT && !reopens) {
            throw new Conflict("payround.list-not-sent", Map.of("status", part.status()));
        }
        duties.approverIsNotProposer(part.sentBy());
        rounds.examined(round.id(), command.part(), command.accepted() ? PartStatus.ACCEPTED : PartStatus.RETURNED, command.reason());
        rounds.settle(Rounds.EXAMINE, round.id(), command.part(), command.accepted() ? "ACCEPTED" : "RETURNED");
        if (!command.accepted()) {
            rounds.askPart(round.id(), command.part(), round.title());
        }
        if (part.sentBy() != null) {
            var node = trees.now().get(command.part());
            notices.tell(part.sentBy(), command.accepted() ? "pay-list-accepted" : "pay-list-returned",
                    Rounds.words(round.title(), node), Rounds.link(round.id(), node));
        }
    }
}
