package vn.hientai.rewards.daring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.Conflict;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.usecase.UseCase;

/** Grants what a completed proposal opens, or declines it with the reason (thực hiện khuyến khích; NĐ 73/2023/NĐ-CP Điều 10). */
@ApplicationScoped
@UseCase(Right.DRAFT_DECISION)
public class SettleEncouragement {
    /** @param reason number of the decision that grants it, or why it is declined */
    public record Command(long proposal, int version, @NotNull Encouragement kind, boolean granted, @Size(max = 1000) String reason) {}

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    CurrentActor actor;

    @Inject
    DaringDesk desk;

    @Inject
    Proposals proposals;

    @Inject
    Today today;

    public void handle(@Valid @NotNull Command command) {
        var proposal = proposals.lock(command.proposal(), command.version());
        if (!actor.scope(Right.DRAFT_DECISION).includesUnit(proposal.unit())) {
            throw new NotFound(DaringDesk.SUBJECT, proposal.id());
        }
        actor.mustBeImpartial(proposal.person());
        var reason = DaringDesk.needed("reason", command.reason());
        var settled = Sql.of("update daring_encouragement set granted = ?, settled_on = ?, settler = ?, reason = ?",
                        command.granted(), today.date(), actor.who().displayName(), reason)
                .where("proposal_id = ? and kind = ? and granted is null", proposal.id(), command.kind())
                .execute(em);
        if (settled == 0) {
            throw new Conflict("daring.nothing-to-settle", Map.of());
        }
        proposals.state(proposal.id(), proposal.state());
        proposals.happened(proposal.id(), (command.granted() ? "GRANTED_" : "DECLINED_") + command.kind(), reason);
        var open = Sql.of("select count(*) from daring_encouragement").where("proposal_id = ? and granted is null", proposal.id()).count(em);
        if (open == 0) {
            desk.settle(proposal, "SETTLED", DaringDesk.ENCOURAGE);
        }
        desk.tell(proposal, command.granted() ? "daring-granted" : "daring-declined");
    }
}
