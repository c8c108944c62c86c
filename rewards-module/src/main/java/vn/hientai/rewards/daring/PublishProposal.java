package vn.hientai.rewards.daring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.usecase.UseCase;

/** Puts a reviewed proposal into the gallery that everybody here reads (công bố bài học): what was dared, what came of it, failures included. */
@ApplicationScoped
@UseCase(Right.USE_OWN)
public class PublishProposal {
    /** @param summary what the gallery says, without personal data */
    public record Command(long proposal, int version, @NotBlank @Size(max = 2000) String summary) {}

    @Inject
    DaringDesk desk;

    @Inject
    Proposals proposals;

    @Inject
    Today today;

    public void handle(@Valid @NotNull Command command) {
        var proposal = proposals.lock(command.proposal(), command.version());
        desk.mustDecide(proposal);
        desk.mustBe(proposal, DaringState.REVIEWED);
        proposals.change(proposal.id(), "published_on = ?, summary = ?", today.date(), command.summary().strip());
        proposals.happened(proposal.id(), "PUBLISHED", null);
        desk.tell(proposal, "daring-published");
    }
}
