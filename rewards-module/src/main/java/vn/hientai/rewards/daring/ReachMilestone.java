package vn.hientai.rewards.daring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.usecase.UseCase;

/** Tells that a milestone of the pilot was reached, with what came of it (hoàn thành mốc thí điểm). */
@ApplicationScoped
@UseCase(Right.USE_OWN)
public class ReachMilestone {
    public record Command(long proposal, int version, long milestone, @NotBlank @Size(max = 2000) String note) {}

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    Pilots pilots;

    @Inject
    Proposals proposals;

    @Inject
    Today today;

    public void handle(@Valid @NotNull Command command) {
        var proposal = pilots.running(command.proposal(), command.version());
        var reached = Sql.of("update daring_milestone set done_on = ?, note = ?", today.date(), command.note().strip())
                .where("id = ? and proposal_id = ? and done_on is null", command.milestone(), proposal.id())
                .execute(em);
        if (reached == 0) {
            throw new NotFound("Milestone", command.milestone());
        }
        proposals.state(proposal.id(), DaringState.PILOT);
        pilots.reached(command.milestone());
    }
}
