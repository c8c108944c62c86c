package vn.hientai.web.faces.decision;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.hientai.core.decision.DecisionKind;
import vn.hientai.core.decision.DecisionQueries;
import vn.hientai.core.decision.DecisionQueries.DecisionRow;
import vn.hientai.core.decision.DecisionStatus;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.Page;
import vn.hientai.core.kernel.PageRequest;

/** The list of decisions: its whole state is in the address. */
@Named
@RequestScoped
public class DecisionsView {
    @Inject
    CurrentActor actor;

    @Inject
    DecisionQueries decisions;

    private DecisionStatus status;
    private DecisionKind kind;
    private String query;
    private String after;
    private Page<DecisionRow> page;

    public void open() {
        page = decisions.list(
                actor.scope(Right.READ_DECISIONS),
                new DecisionQueries.Filter(status, kind, query),
                new PageRequest<>(PageRequest.DEFAULT_LIMIT, after, DecisionQueries.DecisionSort.NEWEST, true, true));
    }

    public Page<DecisionRow> getPage() {
        return page;
    }

    public boolean isFiltered() {
        return status != null || kind != null || query != null && !query.isBlank();
    }

    public List<DecisionStatus> getStatuses() {
        return List.of(DecisionStatus.values());
    }

    public DecisionStatus getStatus() {
        return status;
    }

    public void setStatus(DecisionStatus status) {
        this.status = status;
    }

    public DecisionKind getKind() {
        return kind;
    }

    public void setKind(DecisionKind kind) {
        this.kind = kind;
    }

    public String getQuery() {
        return query;
    }

    public void setQuery(String query) {
        this.query = query;
    }

    public String getAfter() {
        return after;
    }

    public void setAfter(String after) {
        this.after = after;
    }
}
