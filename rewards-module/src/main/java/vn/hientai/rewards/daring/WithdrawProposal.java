package vn.hientai.rewards.daring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import vn.hientai.core.identity.Right;
import vn.hientai.core.usecase.UseCase;

/** The author takes a proposal back (rút đề xuất) before it is decided; what was sealed stays on record. */
@ApplicationScoped
@UseCase(Right.USE_OWN)
public class WithdrawProposal {
    /** @param reason needed once it was handed in */
    public record Command(long proposal, int version, @Size(max = 1000) String reason) {}

    @Inject
    DaringDesk desk;

    @Inject
    Proposals proposals;

    public void handle(@Valid @NotNull Command command) {
        var proposal = desk.mine(command.proposal(), command.version());
        desk.mustBe(proposal, DaringState.DRAFT, DaringState.SUBMITTED, DaringState.NOT_ADOPTED, DaringState.REFERRED);
        var reason = proposal.state() == DaringState.DRAFT
                ? DaringDesk.stripped(command.reason())
                : DaringDesk.needed("reason", command.reason());
        proposals.state(proposal.id(), DaringState.WITHDRAWN);
        proposals.happened(proposal.id(), "WITHDRAWN", reason);
        desk.settle(proposal, "WITHDRAWN", DaringDesk.MEET, DaringDesk.RULE);
    }
}
