package vn.hientai.rewards.daring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import vn.hientai.core.identity.Right;
import vn.hientai.core.usecase.UseCase;

/** Stops a pilot that shows no effect or does harm (dừng thí điểm; NĐ 73/2023/NĐ-CP Điều 9); it is reviewed all the same. */
@ApplicationScoped
@UseCase(Right.USE_OWN)
public class StopPilot {
    public record Command(long proposal, int version, @NotBlank @Size(max = 2000) String reason) {}

    @Inject
    DaringDesk desk;

    @Inject
    Pilots pilots;

    @Inject
    Proposals proposals;

    public void handle(@Valid @NotNull Command command) {
        var proposal = proposals.lock(command.proposal(), command.version());
        desk.mustDecide(proposal);
        desk.mustBe(proposal, DaringState.PILOT);
        proposals.state(proposal.id(), DaringState.STOPPED);
        proposals.happened(proposal.id(), "STOPPED", command.reason().strip());
        pilots.over(proposal);
        desk.tell(proposal, "daring-stopped");
    }
}
