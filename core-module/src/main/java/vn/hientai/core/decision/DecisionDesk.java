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

/** Where features lay the drafts of their decisions, inside their own use case and its transaction. */
@ApplicationScoped
public class DecisionDesk {
    @Inject
    Decisions decisions;

    @Inject
    CurrentActor actor;

    @Inject
    Today today;

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
}
