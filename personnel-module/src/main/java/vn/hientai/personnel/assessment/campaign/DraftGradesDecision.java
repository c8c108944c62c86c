package vn.hientai.personnel.assessment.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.hientai.core.decision.DecisionDesk;
import vn.hientai.core.decision.DecisionKind;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.identity.Role;
import vn.hientai.core.kernel.BusinessRuleViolated;
import vn.hientai.core.kernel.Conflict;
import vn.hientai.core.kernel.DecisionId;
import vn.hientai.core.kernel.OrgUnitId;
import vn.hientai.core.kernel.PersonId;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.kernel.Texts;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.organisation.OrgTrees;
import vn.hientai.core.usecase.Audited;
import vn.hientai.core.usecase.UseCase;
import vn.hientai.core.worklist.Assignee;
import vn.hientai.core.worklist.Worklist;
import vn.hientai.personnel.assessment.campaign.rule.Step;

/**
 * Drafts the one decision on the grades of everyone whom an authority grades and whose proposal stands (dự thảo quyết định xếp loại):
 * the organisation graded first, no more excellent grades than the law allows.
 */
@ApplicationScoped
@UseCase(Right.DRAFT_DECISION)
public class DraftGradesDecision {
    /** @param unit whose head decides */
    public record Command(
            long campaign, @NotNull OrgUnitId unit,
            @Audited @NotBlank @Pattern(regexp = "[\\p{Lu}\\d][\\p{L}\\d.\\-]{1,30}") String symbol) {}

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    CurrentActor actor;

    @Inject
    CampaignDesk desk;

    @Inject
    Campaigns campaigns;

    @Inject
    Gradings gradings;

    @Inject
    Quotas quotas;

    @Inject
    UnitGrades unitGrades;

    @Inject
    DecisionDesk decisions;

    @Inject
    AgencyTasks tasks;

    @Inject
    OrgTrees trees;

    @Inject
    Worklist worklist;

    @Inject
    Today today;

    public DecisionId handle(@Valid @NotNull Command command) {
        var campaign = campaigns.lock(command.campaign(), null);
        actor.mustReachUnit(Right.DRAFT_DECISION, command.unit());
        campaign.mustBeOpen();
        var rows = gradings.list(Gradings.select()
                .where("g.campaign_id = ? and g.decider_id = ? and g.step = 'DECISION' and (g.decision_id is null or g.grade is not null)",
                        campaign.id(), command.unit())
                .orderBy("g.unit_id, g.place, p.full_name, g.person_id")).stream()
                .filter(row -> !row.person().equals(actor.who().personOrNull()))
                .toList();
        if (rows.isEmpty()) {
            throw new Conflict("campaign.nobody-at-step", Map.of("step", Step.DECISION));
        }
        var people = rows.stream().map(GradingRow::person).toList();
        actor.mustBeImpartial(people);
        var name = trees.now().get(command.unit()).name();
        var first = desk.conduct(campaign).organisationFirst(
                unitGrades.of(campaign.year(), Set.of(command.unit())).containsKey(command.unit()), name, campaign.year());
        if (!first.passed()) {
            throw new BusinessRuleViolated("campaign.organisation-first", null, Map.of("unit", name), first);
        }
        quotas.of(campaign, command.unit()).stream().filter(group -> !group.verdict().passed()).findFirst().ifPresent(over -> {
            throw new BusinessRuleViolated("campaign.over-quota", null, Map.of(
                    "duty", over.duty(), "excellent", over.excellent(), "maximum", over.maximum()), over.verdict());
        });
        var title = Texts.get(Texts.VIETNAMESE, "campaign.paper.title", Map.of("year", String.valueOf(campaign.year()), "unit", name));
        var words = Map.of("year", String.valueOf(campaign.year()), "unit", name, "count", people.size(), "people", listed(rows));
        var body = new LinkedHashMap<String, String>();
        body.put("gradingCampaign", String.valueOf(campaign.id()));
        for (var part : new String[] {"bases", "articles", "recipients"}) {
            body.put(part, Texts.get(Texts.VIETNAMESE, "campaign.paper." + part, words));
        }
        var decision = decisions.draft(DecisionKind.ANNUAL_GRADES, command.unit(), command.symbol(), title, today.date(), body, people);
        Sql.of("update grading_person set decision_id = ?, grade = null, version = version + 1", decision)
                .where("campaign_id = ? and person_id = any(cast(? as bigint[]))", campaign.id(), Sql.ids(people.stream().map(PersonId::value).toList()))
                .execute(em);
        worklist.raise(
                "SIGN_DECISION", "Decision", decision.toString(), Assignee.role(Role.LEADERSHIP, command.unit()), campaign.decideBy(),
                "/decisions/sheet?id=" + decision, Map.of("title", title));
        tasks.whenDrafted(campaign, command.unit());
        return decision;
    }

    private static String listed(List<GradingRow> rows) {
        var lines = new ArrayList<String>();
        rows.forEach(row -> lines.add("%d. %s, %s: %s".formatted(
                lines.size() + 1, row.fullName(), row.frozen().post(), Texts.spoken(Texts.VIETNAMESE, row.proposal().grade()))));
        return String.join("; ", lines);
    }
}
