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

/** A signed decision as the person it is about reads it. */
@Named
@RequestScoped
public class MyDecisionView {
    @Inject
    DecisionQueries decisions;

    @Inject
    DecisionPapers papers;

    private long id;
    private DecisionSheet sheet;

    public void open() {
        sheet = decisions.aboutMe(new DecisionId(id)).orElseThrow(() -> new NotFound("Decision", id));
    }

    public DecisionSheet getSheet() {
        return sheet;
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
