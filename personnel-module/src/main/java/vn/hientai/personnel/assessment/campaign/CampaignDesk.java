package vn.hientai.personnel.assessment.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.BusinessRuleViolated;
import vn.hientai.core.kernel.Conflict;
import vn.hientai.core.kernel.Forbidden;
import vn.hientai.core.kernel.InvalidInput.Violation;
import vn.hientai.core.kernel.InvalidInput;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.kernel.OrgUnitId;
import vn.hientai.core.kernel.PersonId;
import vn.hientai.core.policy.PolicyBooks;
import vn.hientai.personnel.assessment.campaign.rule.Conduct;
import vn.hientai.personnel.assessment.campaign.rule.Place;
import vn.hientai.personnel.assessment.campaign.rule.Step;

/** What the acts of a campaign share: who may assess whom, at which step, with which reason. */
@ApplicationScoped
class CampaignDesk {
    @Inject
    CurrentActor actor;

    @Inject
    PolicyBooks books;

    Conduct conduct(Campaign campaign) {
        return new Conduct(books.on(LocalDate.of(campaign.year(), 12, 31)));
    }

    boolean mayAssess(GradingRow row) {
        var frozen = row.frozen();
        var self = actor.who().personOrNull();
        if (row.person().equals(self)) {
            return false;
        }
        return self != null && self.equals(frozen.scorer())
                || actor.scope(Right.LEAD_WORK).includesUnit(frozen.agency()) && frozen.place() != Place.AGENCY_HEAD
                || actor.scope(Right.LEAD_HEADS).includesUnit(frozen.agency()) && frozen.place().duty() == Place.Duty.LEAD;
    }

    /** Refuses whoever neither was frozen as assessor nor leads the agency, with the article; never oneself, never kin. */
    void mustAssess(Campaign campaign, List<GradingRow> rows) {
        for (var row : rows) {
            if (row.person().equals(actor.who().personOrNull())) {
                throw new Forbidden("campaign.not-your-own");
            }
            if (!mayAssess(row)) {
                if (!actor.scope(Right.READ_WORK).includesUnit(row.frozen().unit())) {
                    throw new NotFound("Person", row.code());
                }
                var verdict = conduct(campaign).assessor(row.frozen().subject(), row.frozen().place(), false);
                throw new BusinessRuleViolated("campaign.not-assessor", null, Map.of("name", row.fullName()), verdict);
            }
        }
        actor.mustBeImpartial(rows.stream().map(GradingRow::person).toList());
    }

    void mustLeadUnit(OrgUnitId unit) {
        if (!actor.scope(Right.LEAD_WORK).includesUnit(unit) && !actor.scope(Right.LEAD_HEADS).includesUnit(unit)) {
            if (actor.scope(Right.READ_WORK).includesUnit(unit)) {
                throw new Forbidden("refusal.no-right");
            }
            throw new NotFound("Unit", unit);
        }
    }

    static void mustBeAt(GradingRow row, Step... steps) {
        if (!List.of(steps).contains(row.step())) {
            throw new Conflict("campaign.not-at-step", Map.of("name", row.fullName(), "step", row.step()));
        }
    }

    static String reason(String field, String given) {
        if (given == null || given.isBlank()) {
            throw new InvalidInput(List.of(Violation.of(field, "REQUIRED")));
        }
        return given.strip();
    }

    PersonId self() {
        return actor.who().person().orElseThrow(() -> new NotFound("Person", "self"));
    }
}
