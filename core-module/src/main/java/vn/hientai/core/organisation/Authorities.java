package vn.hientai.core.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import vn.hientai.core.decision.DecisionQueries;
import vn.hientai.core.decision.DecisionStatus;
import vn.hientai.core.identity.AccessScope;
import vn.hientai.core.kernel.BusinessRuleViolated;
import vn.hientai.core.kernel.DecisionId;

/** Whether a decision lets a unit be changed: it is signed, and does not take effect after the day of the change. */
@ApplicationScoped
class Authorities {
    @Inject
    DecisionQueries decisions;

    void mustAllow(DecisionId authority, LocalDate on) {
        var decision = decisions
                .find(AccessScope.everything(), authority)
                .orElseThrow(() -> refusal("refusal.organisation.no-decision", Map.of("decision", authority)))
                .row();
        if (decision.status() != DecisionStatus.SIGNED) {
            throw refusal(
                    decision.status() == DecisionStatus.DRAFT
                            ? "refusal.organisation.decision-not-signed"
                            : "refusal.organisation.decision-annulled",
                    Map.of("decision", decision.title()));
        }
        if (decision.effectiveFrom() != null && on.isBefore(decision.effectiveFrom())) {
            throw BusinessRuleViolated.at(
                    "on",
                    "refusal.organisation.before-decision",
                    Map.of("on", on, "from", decision.effectiveFrom(), "number", decision.number()));
        }
    }

    private static BusinessRuleViolated refusal(String key, Map<String, ?> arguments) {
        return BusinessRuleViolated.at("authority", key, arguments);
    }
}
