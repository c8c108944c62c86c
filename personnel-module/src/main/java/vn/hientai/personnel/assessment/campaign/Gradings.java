package vn.hientai.personnel.assessment.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.kernel.AnnualGrade;
import vn.hientai.core.kernel.DecisionId;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.kernel.OrgUnitId;
import vn.hientai.core.kernel.PersonId;
import vn.hientai.core.kernel.Row;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.kernel.StaffCategory;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.policy.VerdictReading;
import vn.hientai.personnel.assessment.campaign.rule.Place;
import vn.hientai.personnel.assessment.campaign.rule.Step;
import vn.hientai.personnel.assessment.grading.rule.GradeFacts;

/** The people of campaigns as they are stored. */
@ApplicationScoped
class Gradings {
    private static final String SELECT =
            """
            select g.person_id, p.code, p.full_name, g.unit_id, g.agency_id, g.decider_id, g.scorer_id, s.full_name, g.headed_id, g.post,
                g.subject, g.method, g.instrument, g.place, g.steps, g.months_worked, g.absence, g.absence_months, g.given_score, g.marks,
                g.tasks_on_time, g.tasks_exceeded, g.unit_targets, g.unit_targets_on_time, g.unit_targets_exceeded, g.units_completed,
                g.units_good, g.degradation, g.corruption, g.public_duty, g.opinion, g.opinion_by, g.opinion_on, g.party_grade, g.score,
                g.computed, cast(g.verdict as text), g.proposed, g.note, g.proposed_by, g.proposer, g.proposed_on, g.grade, g.decision_id,
                g.decided_on, g.step, g.version, f.submitted_on, f.grade
            from grading_person g
            join person p on p.id = g.person_id
            left join person s on s.id = g.scorer_id
            left join grading_form f on f.campaign_id = g.campaign_id and f.person_id = g.person_id""";

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    CurrentActor actor;

    @Inject
    Today today;

    static Sql select() {
        return Sql.of(SELECT);
    }

    List<GradingRow> list(Sql sql) {
        return sql.list(em, Gradings::read);
    }

    /** Locked in the order of their keys until the transaction ends. */
    List<GradingRow> lock(long campaign, Collection<PersonId> people) {
        var ids = Sql.ids(people.stream().map(PersonId::value).toList());
        Sql.of("select person_id from grading_person where campaign_id = ? and person_id = any(cast(? as bigint[])) order by person_id for update",
                campaign, ids).list(em, row -> row.id(0));
        return list(select().where("g.campaign_id = ? and g.person_id = any(cast(? as bigint[]))", campaign, ids).orderBy("g.person_id"));
    }

    GradingRow lock(long campaign, PersonId person) {
        return lock(campaign, List.of(person)).stream().findFirst().orElseThrow(() -> new NotFound("Grading", person));
    }

    /** Moves people from a step to the one behind it in their own order. */
    int advance(long campaign, Step from, Collection<Long> people) {
        return Sql.of(
                        """
                        update grading_person set version = version + 1, step = coalesce((string_to_array(steps, ' '))
                            [array_position(string_to_array(steps, ' '), step) + 1], 'DONE')""")
                .where("campaign_id = ? and step = ? and person_id = any(cast(? as bigint[]))", campaign, from, Sql.ids(people))
                .execute(em);
    }

    void record(long campaign, Collection<Long> people, String kind, Function<Long, ?> before, Function<Long, ?> after, String reason) {
        Sql.of(
                        """
                        insert into grading_event (campaign_id, person_id, kind, before, after, reason, account_id, author, happened_on)
                        select ?, n.person_id, ?, n.before, n.after, ?, ?, ?, ?
                        from unnest(cast(? as bigint[]), cast(? as text[]), cast(? as text[])) n(person_id, before, after)""",
                        campaign, kind, reason, actor.who().account(), actor.who().displayName(), today.date(), Sql.ids(people),
                        texts(people, before), texts(people, after))
                .execute(em);
    }

    static String texts(Collection<Long> people, Function<Long, ?> value) {
        return people.stream().map(value).map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    }

    private static GradingRow read(Row row) {
        var steps = Arrays.stream(row.text(14).split(" ")).map(Step::valueOf).toList();
        var frozen = new GradingRow.Frozen(
                new OrgUnitId(row.id(3)), new OrgUnitId(row.id(4)), new OrgUnitId(row.id(5)),
                row.number(6) == null ? null : new PersonId(row.id(6)), row.text(7), row.number(8) == null ? null : new OrgUnitId(row.id(8)),
                row.text(9), row.code(10, StaffCategory.class), row.text(11).equals("POINTS"), row.text(12), row.code(13, Place.class), steps,
                new GradeFacts.Presence(row.decimal(15), row.code(16, GradeFacts.Absence.class), row.decimal(17)));
        var given = new GradingRow.Given(
                row.decimal(18), results(row), row.yes(27), row.yes(28), row.text(29) == null ? null : row.yes(29), row.text(30),
                row.text(31), row.day(32), row.code(33, AnnualGrade.class));
        var verdict = row.text(36) == null ? null : VerdictReading.read(row.text(36));
        var proposal = new GradingRow.Proposal(
                row.decimal(34), row.code(35, AnnualGrade.class), verdict, row.code(37, AnnualGrade.class), row.text(38), row.number(39),
                row.text(40), row.day(41));
        var result = new GradingRow.Result(
                row.code(42, AnnualGrade.class), row.number(43) == null ? null : new DecisionId(row.id(43)), row.day(44));
        return new GradingRow(
                new PersonId(row.id(0)), row.text(1), row.text(2), frozen, given, proposal, result,
                new GradingRow.Form(row.day(47), row.code(48, AnnualGrade.class)), row.code(45, Step.class), row.whole(46));
    }

    private static GradeFacts.Results results(Row row) {
        if (row.decimal(20) == null) {
            return null;
        }
        var marks = row.text(19) == null || row.text(19).isBlank()
                ? List.<GradeFacts.Mark>of()
                : Arrays.stream(row.text(19).split(" ")).map(GradeFacts.Mark::valueOf).toList();
        return new GradeFacts.Results(
                marks, row.decimal(20), row.decimal(21), row.decimal(22), row.decimal(23), row.decimal(24), row.decimal(25), row.decimal(26));
    }

    /** Keeps what the assessor told of a person. */
    void tell(long campaign, PersonId person, BigDecimal score, GradeFacts.Results results, boolean degradation, boolean corruption, Boolean publicDuty) {
        Sql.of(
                        """
                        update grading_person set given_score = cast(? as numeric), marks = ?, tasks_on_time = cast(? as numeric),
                            tasks_exceeded = cast(? as numeric), unit_targets = cast(? as numeric), unit_targets_on_time = cast(? as numeric),
                            unit_targets_exceeded = cast(? as numeric), units_completed = cast(? as numeric), units_good = cast(? as numeric),
                            degradation = ?, corruption = ?, public_duty = cast(? as boolean)""",
                        score, results == null ? null : results.groups().stream().map(Enum::name).collect(Collectors.joining(" ")),
                        results == null ? null : results.tasksOnTime(), results == null ? null : results.tasksExceeded(),
                        results == null ? null : results.unitTargets(), results == null ? null : results.unitTargetsOnTime(),
                        results == null ? null : results.unitTargetsExceeded(), results == null ? null : results.unitsCompleted(),
                        results == null ? null : results.unitsGood(), degradation, corruption, publicDuty)
                .where("campaign_id = ? and person_id = ?", campaign, person)
                .execute(em);
    }
}
