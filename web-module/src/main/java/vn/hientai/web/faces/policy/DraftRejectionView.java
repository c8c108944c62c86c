package vn.hientai.web.faces.policy;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.policy.PolicyQueries;
import vn.hientai.core.policy.PolicyQueries.ParameterRow;
import vn.hientai.core.policy.RejectParameterDraft;

/** A draft is refused, with the reason that its author will read. */
@Named
@ViewScoped
public class DraftRejectionView implements Serializable {
    @Inject
    CurrentActor actor;

    @Inject
    PolicyQueries policies;

    @Inject
    RejectParameterDraft rejectDraft;

    @Inject
    PolicyActs acts;

    private long id;
    private String reason;
    private transient ParameterRow draft;

    public void open() {
        actor.mustHold(Right.CONFIRM_POLICY);
        getDraft();
    }

    public ParameterRow getDraft() {
        if (draft == null) {
            draft = policies.parameter(id).filter(row -> row.status().equals("DRAFT"))
                    .orElseThrow(() -> new NotFound("PolicyParameter", id));
        }
        return draft;
    }

    public String reject() {
        var of = getDraft();
        return acts.run(of.key(), of.qualifier(), "policy.rejected",
                () -> rejectDraft.handle(new RejectParameterDraft.Command(id, reason)));
    }

    public String getName() {
        return PolicyActs.name(getDraft().key(), getDraft().qualifier());
    }

    public String getBack() {
        return "/policy/parameter?" + PolicyActs.query(getDraft().key(), getDraft().qualifier());
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
