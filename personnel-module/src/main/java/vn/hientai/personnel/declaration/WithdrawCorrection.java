package vn.hientai.personnel.declaration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Map;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.Conflict;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.usecase.UseCase;
import vn.hientai.core.worklist.Worklist;

/** Takes the own proposal back before it is ruled on (rút đề nghị); it stays on record. */
@ApplicationScoped
@UseCase(Right.USE_OWN)
public class WithdrawCorrection {
    public record Command(long proposal) {}

    @Inject
    CurrentActor actor;

    @Inject
    Proposals proposals;

    @Inject
    Worklist worklist;

    public void handle(@Valid @NotNull Command command) {
        var proposal = proposals.lock(command.proposal());
        if (!proposal.person().equals(actor.who().personOrNull())) {
            throw new NotFound("Proposal", command.proposal());
        }
        if (!proposal.isWaiting()) {
            throw new Conflict("correction.not-waiting", Map.of());
        }
        proposals.close(proposal.id(), Proposal.Status.WITHDRAWN);
        worklist.settle(ProposeCorrection.TASK, ProposeCorrection.SUBJECT, String.valueOf(proposal.id()), "WITHDRAWN");
    }
}
