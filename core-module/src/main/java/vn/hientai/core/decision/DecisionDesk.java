package vn.hientai.core.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.kernel.DecisionId;
import vn.hientai.core.kernel.OrgUnitId;
import vn.hientai.core.kernel.PersonId;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.worklist.Worklist;

/** Where features lay the drafts of their decisions, inside their own use case and its transaction. */
@ApplicationScoped
public class DecisionDesk {
    @Inject
    Decisions decisions;

    @Inject
    CurrentActor actor;

    @Inject
    Today today;

    @Inject
    Worklist worklist;

    public DecisionId draft(
            DecisionKind kind,
            OrgUnitId agency,
            String symbol,
            String title,
            LocalDate effectiveFrom,
            Map<String, String> body,
            Collection<PersonId> subjects) {
        var json = Json.createObjectBuilder();
        body.forEach((name, value) -> {
            if (value != null) {
                json.add(name, value);
            }
        });
        var decision = Decision.draft(
                kind, agency, symbol, title, effectiveFrom, actor.who().account(), today.instant());
        return decisions.add(decision, json.build().toString(), subjects);
    }

    /** Throws an unsigned draft away: it has no number, and nothing rests on it; the task to sign it goes with it. */
    public void discard(DecisionId draft) {
        var decision = decisions.forChange(draft);
        decision.must(DecisionStatus.DRAFT, "decision.not-a-draft");
        worklist.settle("SIGN_DECISION", "Decision", draft.toString(), "WITHDRAWN");
        decisions.remove(decision);
    }
}
