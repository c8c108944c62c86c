package vn.hientai.rewards.daring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import vn.hientai.core.identity.Right;
import vn.hientai.core.usecase.UseCase;

/** The head sends a proposal up that is beyond the agency's authority or too complex for it (trình cấp trên; NĐ 73/2023/NĐ-CP Điều 8.2). */
@ApplicationScoped
@UseCase(Right.USE_OWN)
public class ReferProposal {
    public record Command(long proposal, int version, @NotBlank @Size(max = 1000) String reason) {}

    @Inject
    DaringDesk desk;

    @Inject
    Proposals proposals;

    public void handle(@Valid @NotNull Command command) {
        var proposal = proposals.lock(command.proposal(), command.version());
        desk.mustDecide(proposal);
        desk.mustBe(proposal, DaringState.SUBMITTED, DaringState.NOT_ADOPTED);
        proposals.state(proposal.id(), DaringState.REFERRED);
        proposals.happened(proposal.id(), "REFERRED", command.reason().strip());
        desk.settle(proposal, "REFERRED", DaringDesk.MEET);
        desk.askDecider(DaringDesk.RULE, proposals.lock(proposal.id(), proposal.version() + 1), null);
        desk.tell(proposal, "daring-referred");
    }
}
