package vn.hientai.personnel.assessment.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.AnnualGrade;
import vn.hientai.core.kernel.BusinessRuleViolated;
import vn.hientai.core.kernel.InvalidInput.Violation;
import vn.hientai.core.kernel.InvalidInput;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.kernel.PersonId;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.kernel.StaleEdit;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.policy.ArchivedVerdict;
import vn.hientai.core.usecase.UseCase;
import vn.hientai.personnel.assessment.campaign.rule.Step;
import vn.hientai.personnel.assessment.grading.rule.GradeFacts;

/**
 * Proposes the grades of one or many people (đề xuất xếp loại): the rules are asked with what is told, the verdict is kept; a grade
 * above what they allow is refused, one below needs its reason.
 */
@ApplicationScoped
@UseCase(Right.USE_OWN)
public class ProposeGrades {
    /**
     * What is told of a person besides the grade.
     *
     * @param score points of the year where the months give none; null for those of the months
     * @param results where the regime knows no points
     * @param publicDuty whether a sanction of the year is linked to public duty; null where there is none
     */
    public record Told(BigDecimal score, GradeFacts.Results results, boolean degradation, boolean corruption, Boolean publicDuty) {}

    /**
     * One person.
     *
     * @param grade null for the grade that the rules give
     * @param told null to leave what was told before
     * @param version of the line that was read, or null
     */
    public record Item(@NotNull PersonId person, AnnualGrade grade, Told told, @Size(max = 2000) String note, Integer version) {}

    public record Command(long campaign, @NotEmpty @Size(max = 500) List<@Valid Item> items) {}

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
    Grading grading;

    @Inject
    AgencyTasks tasks;

    @Inject
    Today today;

    public void handle(@Valid @NotNull Command command) {
        var campaign = campaigns.open(command.campaign());
        var items = command.items().stream().collect(Collectors.toMap(Item::person, Function.identity(), (a, b) -> b, LinkedHashMap::new));
        var rows = gradings.lock(campaign.id(), items.keySet());
        if (rows.size() < items.size()) {
            throw new NotFound("Grading", campaign.id());
        }
        desk.mustAssess(campaign, rows);
        rows.forEach(row -> mayChange(row, items.get(row.person())));
        rows.stream().filter(row -> items.get(row.person()).told() != null).forEach(row -> tell(campaign, row, items.get(row.person()).told()));
        var told = gradings.lock(campaign.id(), items.keySet());
        var assessed = grading.assess(campaign.year(), told);
        var proposed = new LinkedHashMap<Long, AnnualGrade>();
        told.forEach(row -> proposed.put(row.person().value(), graded(row, assessed.get(row.person()), items.get(row.person()))));
        write(campaign, told, assessed, proposed, items);
        var note = items.size() == 1 ? items.values().iterator().next().note() : null;
        gradings.record(campaign.id(), proposed.keySet(), "PROPOSED", id -> null, proposed::get, note);
        gradings.advance(campaign.id(), Step.PROPOSAL, proposed.keySet());
        tasks.whenProposed(campaign, rows);
    }

    private static void mayChange(GradingRow row, Item item) {
        if (item.version() != null && item.version() != row.version()) {
            throw new StaleEdit("grading");
        }
        CampaignDesk.mustBeAt(row, Step.PROPOSAL, Step.DECISION);
        MoveGrade.mustNotBeDrafted(row);
    }

    private void tell(Campaign campaign, GradingRow row, Told told) {
        if (told.score() != null && (told.score().signum() < 0 || told.score().compareTo(BigDecimal.valueOf(100)) > 0)) {
            throw new InvalidInput(List.of(new Violation("score", "OUT_OF_RANGE", Map.of("least", 0, "most", 100))));
        }
        gradings.tell(campaign.id(), row.person(), row.frozen().byPoints() ? told.score() : null,
                row.frozen().byPoints() ? null : told.results(), told.degradation(), told.corruption(), told.publicDuty());
    }

    private static AnnualGrade graded(GradingRow row, Grading.Assessed found, Item item) {
        if (found.grade() == null) {
            throw BusinessRuleViolated.at(found.missing().get(0), "campaign.facts-missing", Map.of(
                    "name", row.fullName(), "fields", String.join(", ", found.missing())));
        }
        var grade = item.grade() == null ? found.grade() : item.grade();
        MoveGrade.mustNotBeAbove(row.fullName(), grade, found.grade(), found.verdict());
        if (grade != found.grade()) {
            CampaignDesk.reason("note", item.note());
        }
        return grade;
    }

    private void write(
            Campaign campaign, List<GradingRow> rows, Map<PersonId, Grading.Assessed> assessed, Map<Long, AnnualGrade> proposed, Map<PersonId, Item> items) {
        Sql.of(
                        """
                        update grading_person g set score = n.score, computed = n.computed, verdict = cast(n.verdict as jsonb), proposed = n.proposed,
                            note = n.note, proposed_by = ?, proposer = ?, proposed_on = ?, version = g.version + 1
                        from unnest(cast(? as bigint[]), cast(? as numeric[]), cast(? as text[]), cast(? as text[]), cast(? as text[]),
                            cast(? as text[])) n(person_id, score, computed, verdict, proposed, note)
                        where g.campaign_id = ? and g.person_id = n.person_id""",
                        actor.who().account(), actor.who().displayName(), today.date(),
                        Sql.ids(rows.stream().map(row -> row.person().value()).toList()),
                        list(rows, row -> assessed.get(row.person()).facts().score()), list(rows, row -> assessed.get(row.person()).grade()),
                        Sql.texts(rows.stream().map(row -> ArchivedVerdict.write(assessed.get(row.person()).verdict())).toList()),
                        list(rows, row -> proposed.get(row.person().value())),
                        Sql.texts(rows.stream().map(row -> Objects.requireNonNullElse(items.get(row.person()).note(), "").strip()).toList()),
                        campaign.id())
                .execute(em);
    }

    private static String list(List<GradingRow> rows, Function<GradingRow, ?> part) {
        return rows.stream().map(part).map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    }
}
