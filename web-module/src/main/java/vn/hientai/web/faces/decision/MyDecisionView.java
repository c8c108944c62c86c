package vn.hientai.web.faces.decision;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vn.hientai.core.decision.DecisionQueries;
import vn.hientai.core.decision.DecisionQueries.DecisionSheet;
import vn.hientai.core.kernel.DecisionId;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.web.export.DecisionPapers;
import vn.hientai.web.export.OfficialPaper;
import vn.hientai.web.signature.SignatureVerification;
import vn.hientai.web.signature.SignatureVerification.Seal;

/** A signed decision as the person it is about reads it. */
@Named
@RequestScoped
public class MyDecisionView {
    @Inject
    DecisionQueries decisions;

    @Inject
    DecisionPapers papers;

    @Inject
    SignatureVerification verification;

    private long id;
    private DecisionSheet sheet;
    private Seal seal;

    public void open() {
        sheet = decisions.aboutMe(new DecisionId(id)).orElseThrow(() -> new NotFound("Decision", id));
    }

    public DecisionSheet getSheet() {
        return sheet;
    }

    public Seal getSeal() {
        if (seal == null) {
            seal = verification.seal(sheet);
        }
        return seal;
    }

    public OfficialPaper getPaper() {
        return papers.of(sheet);
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }
}
