package vn.hientai.personnel.assessment.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.hientai.core.calendar.WorkingDaysCalculator;
import vn.hientai.core.identity.AccessScope;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.kernel.AnnualGrade;
import vn.hientai.core.kernel.Cursor;
import vn.hientai.core.kernel.OrgUnitId;
import vn.hientai.core.kernel.Page;
import vn.hientai.core.kernel.PageRequest;
import vn.hientai.core.kernel.PersonId;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.kernel.Unscoped;
import vn.hientai.core.organisation.OrgNode;
import vn.hientai.core.organisation.OrgTrees;
import vn.hientai.core.policy.Enacted;
import vn.hientai.core.policy.Verdict;
import vn.hientai.personnel.assessment.campaign.rule.Place;
import vn.hientai.personnel.assessment.campaign.rule.Step;

/** Reads of campaigns, their people, their progress. */
@ApplicationScoped
public class CampaignQueries {
    /** By unit, leaders first, then by name. */
    public enum PeopleSort {
        UNIT
    }

    /** What is asked for; null parts ask for all. */
    public record Filter(Set<Long> units, Step step, Place.Duty duty, AnnualGrade proposed) {}

    /** How many people of a unit are at each step. */
    public record ProgressRow(OrgNode unit, Map<Step, Integer> steps) {
        public int people() {
            return steps.values().stream().mapToInt(Integer::intValue).sum();
        }

        /** Share of those whose own part is done, and of those proposed and decided, in percent. */
        public int reached(Step step) {
            var behind = steps.entrySet().stream().filter(one -> one.getKey().compareTo(step) > 0).mapToInt(Map.Entry::getValue).sum();
            return people() == 0 ? 0 : 100 * behind / people();
        }
    }

    /** What the rules say of a person now: score, grade or what is missing. */
    public record Standing(BigDecimal score, boolean ofMonths, AnnualGrade grade, Verdict verdict, List<String> missing) {}

    /** A group of similar duties against the quota. */
    public record QuotaRow(Place.Duty duty, int people, Map<AnnualGrade, Integer> grades, int maximum, BigDecimal share, Verdict verdict) {
        public int excellent() {
            return grades.getOrDefault(AnnualGrade.EXCELLENT, 0);
        }
    }

    public record EventRow(LocalDate on, String kind, String before, String after, String reason, String author) {}

    public record PetitionRow(String text, LocalDate filedOn, LocalDate answerBy, String outcome, String answer, String answerer, LocalDate answeredOn) {
        public boolean isOpen() {
            return answeredOn == null;
        }
    }

    public record MeetingRow(OrgUnitId unit, LocalDate heldOn, int attended, int invited, String minutes, int people, String author) {}

    /** Who was frozen as assessor and has left the service or the unit since. */
    public record LostAssessor(PersonId person, String code, String fullName, long people) {}

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    CurrentActor actor;

    @Inject
    Campaigns campaigns;

    @Inject
    Gradings gradings;

    @Inject
    Grading grading;

    @Inject
    Quotas quotas;

    @Inject
    CampaignDesk desk;

    @Inject
    WorkingDaysCalculator workingDays;

    @Inject
    OrgTrees trees;

    /** Campaigns that touch someone in reach, newest first. */
    public List<Campaign> list(AccessScope scope) {
        return campaigns.list(visible(scope).orderBy("k.year desc, k.id desc").limit(200));
    }

    public Optional<Campaign> find(AccessScope scope, long id) {
        return campaigns.find(visible(scope).where("k.id = ?", id));
    }

    private static Sql visible(AccessScope scope) {
        if (scope.isEverything()) {
            return Sql.of(Campaigns.COLUMNS);
        }
        var people = scope.on("g.unit_id", "g.person_id");
        var values = new ArrayList<>(people.values());
        var own = scope.on("k.unit_id", null);
        values.addAll(own.values());
        return Sql.of(Campaigns.COLUMNS).where(
                "exists (select from grading_person g where g.campaign_id = k.id and (" + people.text() + ")) or " + own.text(), values.toArray());
    }

    @Unscoped("days of the law, not of people")
    public Map<Step, Enacted<LocalDate>> calendar(Campaign campaign) {
        return desk.conduct(campaign).calendar(campaign.decideBy());
    }

    /** The units directly below one with everyone below them, where somebody takes part; the unit itself first. */
    public List<ProgressRow> progress(AccessScope scope, Campaign campaign, OrgUnitId under) {
        var tree = trees.on(campaign.governingOn());
        var top = tree.get(under);
        var groups = new HashMap<Long, OrgNode>();
        tree.children(top).forEach(child -> tree.subtreeIds(child.id()).forEach(id -> groups.put(id, child)));
        var counts = new LinkedHashMap<OrgNode, Map<Step, Integer>>();
        counts.put(top, new EnumMap<>(Step.class));
        tree.children(top).forEach(child -> counts.put(child, new EnumMap<>(Step.class)));
        Sql.of("select g.unit_id, g.step, count(*) from grading_person g")
                .where("g.campaign_id = ?", campaign.id())
                .and(scope.on("g.unit_id", null))
                .then("group by 1, 2")
                .list(em, row -> {
                    var group = row.id(0) == top.id().value() ? top : groups.get(row.id(0));
                    return group == null ? null : counts.get(group).merge(row.code(1, Step.class), row.whole(2), Integer::sum);
                });
        return counts.entrySet().stream().filter(one -> !one.getValue().isEmpty()).map(one -> new ProgressRow(one.getKey(), one.getValue())).toList();
    }

    public Page<GradingRow> people(AccessScope scope, Campaign campaign, Filter filter, PageRequest<PeopleSort> page) {
        var sql = filtered(Gradings.select(), scope, campaign, filter);
        if (!page.position().isEmpty()) {
            sql.where("(g.unit_id, g.duty, p.full_name, g.person_id) > (cast(? as bigint), ?, ?, cast(? as bigint))", page.position().toArray());
        }
        var rows = gradings.list(sql.orderBy("g.unit_id, g.duty, p.full_name, g.person_id").limit(page.limit() + 1));
        var more = rows.size() > page.limit();
        var items = more ? rows.subList(0, page.limit()) : rows;
        var last = items.isEmpty() ? null : items.get(items.size() - 1);
        var next = more
                ? Cursor.after(last.frozen().unit().value(), last.frozen().place().duty(), last.fullName(), last.person().value()) : null;
        var total = page.count()
                ? filtered(Sql.of("select count(*) from grading_person g"), scope, campaign, filter).count(em) : null;
        return new Page<>(items.stream().map(this::seen).toList(), next, null, total);
    }

    private static Sql filtered(Sql sql, AccessScope scope, Campaign campaign, Filter filter) {
        sql.where("g.campaign_id = ?", campaign.id()).and(scope.on("g.unit_id", "g.person_id"));
        if (filter.units() != null) {
            sql.where("g.unit_id = any(cast(? as bigint[]))", Sql.ids(filter.units()));
        }
        return sql.whereIf(filter.step() != null, "g.step = ?", filter.step())
                .whereIf(filter.duty() != null, "g.duty = ?", filter.duty())
                .whereIf(filter.proposed() != null, "g.proposed = ?", filter.proposed());
    }

    public Optional<GradingRow> row(AccessScope scope, Campaign campaign, PersonId person) {
        return gradings.list(Gradings.select().where("g.campaign_id = ? and g.person_id = ?", campaign.id(), person)
                .and(scope.on("g.unit_id", "g.person_id"))).stream().map(this::seen).findFirst();
    }

    public Optional<GradingRow> row(AccessScope scope, Campaign campaign, String code) {
        return gradings.list(Gradings.select().where("g.campaign_id = ? and p.code = ?", campaign.id(), code)
                .and(scope.on("g.unit_id", "g.person_id"))).stream().map(this::seen).findFirst();
    }

    /** Nobody sees a proposal about themselves before the decision. */
    private GradingRow seen(GradingRow row) {
        return row.step() != Step.DONE && row.person().equals(actor.who().personOrNull()) ? row.withoutProposal() : row;
    }

    /** What the rules say now of people who were read within the scope. */
    public Map<PersonId, Standing> standing(AccessScope scope, Campaign campaign, Collection<GradingRow> rows) {
        var standing = new HashMap<PersonId, Standing>();
        var inReach = rows.stream().filter(row -> scope.includes(row.person(), Optional.of(row.frozen().unit()))).toList();
        grading.assess(campaign.year(), inReach).forEach((person, found) -> standing.put(
                person, new Standing(found.facts().score(), found.ofMonths(), found.grade(), found.verdict(), found.missing())));
        return standing;
    }

    /** The people whose grades the head of a unit decides, against the quota; only for those who see the whole unit. */
    public List<QuotaRow> quotas(AccessScope scope, Campaign campaign, OrgUnitId decider) {
        return !scope.includesUnit(decider)
                ? List.of()
                : quotas.of(campaign, decider).stream()
                        .map(one -> new QuotaRow(one.duty(), one.people(), one.grades(), one.maximum(), one.share(), one.verdict()))
                        .toList();
    }

    /** Proposed or decided grades by unit, for a board unit beside unit. */
    public Map<OrgUnitId, Map<AnnualGrade, Integer>> distribution(AccessScope scope, Campaign campaign, Set<Long> units) {
        var found = new LinkedHashMap<OrgUnitId, Map<AnnualGrade, Integer>>();
        Sql.of("select g.unit_id, case when g.step = 'DONE' then g.grade else g.proposed end, count(*) from grading_person g")
                .where("g.campaign_id = ? and g.proposed is not null", campaign.id())
                .where("g.unit_id = any(cast(? as bigint[]))", Sql.ids(units))
                .and(scope.on("g.unit_id", null))
                .then("group by 1, 2 order by 1, 2")
                .list(em, row -> found.computeIfAbsent(new OrgUnitId(row.id(0)), u -> new EnumMap<>(AnnualGrade.class))
                        .put(row.code(1, AnnualGrade.class), row.whole(2)));
        return found;
    }

    public SelfForm form(AccessScope scope, Campaign campaign, PersonId person) {
        return Sql.of(
                        """
                        select f.results, f.strengths, f.weaknesses, f.plan, f.grade, f.submitted_on, f.version from grading_form f
                        join grading_person g on g.campaign_id = f.campaign_id and g.person_id = f.person_id""")
                .where("f.campaign_id = ? and f.person_id = ?", campaign.id(), person)
                .where("f.submitted_on is not null or f.person_id = ?", actor.who().personOrNull() == null ? 0 : actor.who().personOrNull().value())
                .and(scope.on("g.unit_id", "g.person_id"))
                .first(em, row -> new SelfForm(
                        row.text(0), row.text(1), row.text(2), row.text(3), row.code(4, AnnualGrade.class), row.day(5), row.whole(6)))
                .orElse(SelfForm.EMPTY);
    }

    public List<EventRow> events(AccessScope scope, Campaign campaign, GradingRow person) {
        var own = person.person().equals(actor.who().personOrNull()) && person.step() != Step.DONE;
        return own ? List.of() : Sql.of(
                        """
                        select e.happened_on, e.kind, e.before, e.after, e.reason, e.author from grading_event e
                        join grading_person g on g.campaign_id = e.campaign_id and g.person_id = e.person_id""")
                .where("e.campaign_id = ? and e.person_id = ? and e.kind <> 'HANDED_OVER'", campaign.id(), person.person())
                .and(scope.on("g.unit_id", "g.person_id"))
                .orderBy("e.id")
                .list(em, row -> new EventRow(row.day(0), row.text(1), row.text(2), row.text(3), row.text(4), row.text(5)));
    }

    public List<PetitionRow> petitions(AccessScope scope, Campaign campaign, PersonId person) {
        return Sql.of(
                        """
                        select q.text, q.filed_on, q.answer_by, q.outcome, q.answer, q.answerer, q.answered_on from grading_petition q
                        join grading_person g on g.campaign_id = q.campaign_id and g.person_id = q.person_id""")
                .where("q.campaign_id = ? and q.person_id = ?", campaign.id(), person)
                .and(scope.on("g.unit_id", "g.person_id"))
                .orderBy("q.id")
                .list(em, row -> new PetitionRow(
                        row.text(0), row.day(1), row.day(2), row.text(3), row.text(4), row.text(5), row.day(6)));
    }

    /** The last day on which the person may petition, once there is a grade. */
    public Optional<LocalDate> petitionUntil(AccessScope scope, Campaign campaign, GradingRow row) {
        return Optional.ofNullable(row.result().on()).filter(on -> scope.includes(row.person(), Optional.of(row.frozen().unit())))
                .map(on -> workingDays.after(on, desk.conduct(campaign).petitionDays().value()).result().date());
    }

    public List<MeetingRow> meetings(AccessScope scope, Campaign campaign, Set<Long> units) {
        return Sql.of("select m.unit_id, m.held_on, m.attended, m.invited, m.minutes, m.people, m.author from grading_meeting m")
                .where("m.campaign_id = ? and m.unit_id = any(cast(? as bigint[]))", campaign.id(), Sql.ids(units))
                .and(scope.on("m.unit_id", null))
                .orderBy("m.id desc")
                .list(em, row -> new MeetingRow(
                        new OrgUnitId(row.id(0)), row.day(1), row.whole(2), row.whole(3), row.text(4), row.whole(5), row.text(6)));
    }

    /** Assessors who are no longer in service while some of their people wait. */
    public List<LostAssessor> lostAssessors(AccessScope scope, Campaign campaign) {
        return Sql.of(
                        """
                        select s.id, s.code, s.full_name, count(*) from grading_person g join person s on s.id = g.scorer_id
                        left join staff_card c on c.person_id = s.id""")
                .where("g.campaign_id = ? and g.step <> 'DONE' and coalesce(c.status, 'LEFT') in ('LEFT', 'RETIRED')", campaign.id())
                .and(scope.on("g.unit_id", null))
                .then("group by s.id, s.code, s.full_name order by s.full_name, s.id limit 50")
                .list(em, row -> new LostAssessor(new PersonId(row.id(0)), row.text(1), row.text(2), row.id(3)));
    }

    /** Whether the signed-in person scores, proposes and moves this one. */
    public boolean mayAssess(AccessScope scope, GradingRow row) {
        return scope.includes(row.person(), Optional.of(row.frozen().unit())) && desk.mayAssess(row);
    }

    /** What this grade opens and closes, as the features that use it read it from the file. */
    @Unscoped("about grades, not about people")
    public static Set<String> usesOf(AnnualGrade grade) {
        return switch (grade) {
            case EXCELLENT, GOOD -> Set.of("PLANNING", "APPOINTMENT", "REWARD");
            case COMPLETED -> Set.of("ASSIGNMENT", "TRAINING");
            case NOT_COMPLETED -> Set.of("LOWER_POST", "DISMISSAL", "PAY_DELAY");
            case NOT_GRADED -> Set.of("NONE");
        };
    }
}
