package vn.hientai.web.faces.decision;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Map;
import vn.hientai.core.decision.AnnulDecision;
import vn.hientai.core.decision.DecisionQueries;
import vn.hientai.core.decision.DecisionQueries.DecisionSheet;
import vn.hientai.core.decision.DecisionStatus;
import vn.hientai.core.decision.SignDecision;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.BusinessRuleViolated;
import vn.hientai.core.kernel.Conflict;
import vn.hientai.core.kernel.DecisionId;
import vn.hientai.core.kernel.Forbidden;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.kernel.StaleEdit;
import vn.hientai.web.export.DecisionPapers;
import vn.hientai.web.export.OfficialPaper;
import vn.hientai.web.faces.support.Notices;
import vn.hientai.web.signature.SignatureVerification;
import vn.hientai.web.signature.SignatureVerification.Seal;

/** One decision: what it says, and the acts that are open to the reader. */
@Named
@ViewScoped
public class DecisionView implements Serializable {
    @Inject
    transient CurrentActor actor;

    @Inject
    transient DecisionQueries decisions;

    @Inject
    transient DecisionPapers papers;

    @Inject
    transient SignDecision signDecision;

    @Inject
    transient AnnulDecision annulDecision;

    @Inject
    transient Notices notices;

    @Inject
    transient SignatureVerification verification;

    private long id;
    private int version;
    private String office;
    private String reason;
    private transient DecisionSheet sheet;
    private transient Seal seal;

    public void open() {
        version = getSheet().row().version();
        office = isSignable() ? getPaper().office() : null;
    }

    public DecisionSheet getSheet() {
        if (sheet == null) {
            sheet = decisions.find(actor.scope(Right.READ_DECISIONS), new DecisionId(id))
                    .orElseThrow(() -> new NotFound("Decision", id));
        }
        return sheet;
    }

    public Seal getSeal() {
        if (seal == null) {
            seal = verification.seal(getSheet());
        }
        return seal;
    }

    public OfficialPaper getPaper() {
        return papers.of(getSheet());
    }

    public boolean isSignable() {
        return actor.holds(Right.SIGN_DECISION) && getSheet().row().status() == DecisionStatus.DRAFT;
    }

    public boolean isAnnullable() {
        return actor.holds(Right.SIGN_DECISION) && getSheet().row().status() == DecisionStatus.SIGNED;
    }

    public String sign() {
        try {
            var number = signDecision.handle(new SignDecision.Command(new DecisionId(id), version, office));
            notices.done("decision.signed", Map.of("number", String.valueOf(number), "title", getSheet().row().title()));
            return page();
        } catch (BusinessRuleViolated refusal) {
            return refused(refusal.key(), refusal.arguments());
        } catch (Forbidden refusal) {
            return refused(refusal.key(), Map.of());
        } catch (Conflict refusal) {
            return refused(refusal.key(), refusal.arguments());
        } catch (StaleEdit stale) {
            return refused("refusal.stale", Map.of());
        }
    }

    public String annul() {
        try {
            annulDecision.handle(new AnnulDecision.Command(new DecisionId(id), reason));
            notices.done("decision.annulled", Map.of("title", getSheet().row().title()));
            return page();
        } catch (Forbidden refusal) {
            return refused(refusal.key(), Map.of());
        } catch (Conflict refusal) {
            return refused(refusal.key(), refusal.arguments());
        }
    }

    private String refused(String key, Map<String, ?> arguments) {
        notices.refused(key, arguments);
        return null;
    }

    private String page() {
        return "/decisions/sheet?faces-redirect=true&id=" + id;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public String getOffice() {
        return office;
    }

    public void setOffice(String office) {
        this.office = office;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
