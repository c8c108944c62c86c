package vn.hientai.rewards.daring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.Conflict;
import vn.hientai.core.usecase.UseCase;

/**
 * Decides in writing (quyết định bằng văn bản): the head against a vote, who then answers for it alone, or the authority
 * above about what was referred to it (NĐ 73/2023/NĐ-CP Điều 8).
 */
@ApplicationScoped
@UseCase(Right.USE_OWN)
public class DecideProposal {
    /**
     * The decision.
     *
     * @param paper number of the written decision
     * @param reason why; what was weighed
     */
    public record Command(
            long proposal, int version, boolean approved, @NotBlank @Size(max = 100) String paper, @NotNull LocalDate decidedOn,
            @NotNull LocalDate partyConsultedOn, @NotBlank @Size(max = 2000) String reason) {}

    @Inject
    DaringDesk desk;

    @Inject
    Proposals proposals;

    public void handle(@Valid @NotNull Command command) {
        var proposal = proposals.lock(command.proposal(), command.version());
        desk.mustDecide(proposal);
        desk.mustBe(proposal, DaringState.NOT_ADOPTED, DaringState.REFERRED);
        desk.mustLieBetween("decidedOn", command.decidedOn(), proposal.receivedOn());
        desk.mustHaveHeardParty(command.partyConsultedOn(), command.decidedOn());
        var by = proposal.state() == DaringState.REFERRED ? DecidedBy.ABOVE : DecidedBy.HEAD;
        if (by == DecidedBy.HEAD && !command.approved()) {
            // the vote has refused it already
            throw new Conflict("daring.not-in-state", Map.of("state", proposal.state()));
        }
        proposals.happened(proposal.id(), command.approved() ? "APPROVED_" + by : "REFUSED", command.paper().strip() + ": " + command.reason().strip());
        if (command.approved()) {
            desk.approved(proposal, by, command.decidedOn(), command.paper().strip());
        } else {
            proposals.decided(proposal.id(), DaringState.REFUSED, by, command.decidedOn(), command.paper().strip());
            desk.settle(proposal, "REFUSED", DaringDesk.RULE);
            desk.tell(proposal, "daring-refused");
        }
    }
}
