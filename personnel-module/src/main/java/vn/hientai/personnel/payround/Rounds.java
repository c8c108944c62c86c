package vn.hientai.personnel.payround;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Role;
import vn.hientai.core.kernel.AccountId;
import vn.hientai.core.kernel.Conflict;
import vn.hientai.core.kernel.DecisionId;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.kernel.OrgUnitId;
import vn.hientai.core.kernel.PersonId;
import vn.hientai.core.kernel.Row;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.kernel.StaleEdit;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.organisation.OrgNode;
import vn.hientai.core.organisation.OrgTrees;
import vn.hientai.core.worklist.Assignee;
import vn.hientai.core.worklist.Worklist;

/** The rounds as they are stored. */
@ApplicationScoped
class Rounds {
    static final String PREPARE = "PREPARE_PAY_LIST";
    static final String EXAMINE = "EXAMINE_PAY_LIST";
    private static final String SUBJECT = "PayRound";

    /** A round that was found and locked. */
    record Kept(
            long id, OrgUnitId unit, OrgUnitId agency, String title, LocalDate from, LocalDate until, RoundStatus status, int version) {
        void must(RoundStatus wanted) {
            if (status != wanted) {
                throw new Conflict("payround.not-" + wanted.name().toLowerCase(Locale.ROOT), Map.of("status", status));
            }
        }
    }

    /** An agency's list. */
    record Part(OrgUnitId unit, PartStatus status, int headcount, AccountId sentBy) {}

    /** A line with what HR chose. */
    record Chosen(PersonId person, OrgUnitId part, OrgUnitId unit, LineKind kind, Hindrance hindrance, boolean included) {}

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    CurrentActor actor;

    @Inject
    Today today;

    @Inject
    OrgTrees trees;

    @Inject
    Worklist worklist;

    long add(OrgUnitId unit, OrgUnitId agency, String title, LocalDate from, LocalDate until) {
        return Sql.of(
                        """
                        insert into pay_round (unit_id, agency_id, title, from_day, until_day, status, computed_on, account_id, author, opened_on)
                        values (?, ?, ?, ?, ?, 'COMPUTING', ?, ?, ?, ?) returning id""",
                        unit, agency, title, from, until, today.date(), actor.who().account(), actor.who().displayName(), today.date())
                .first(em, row -> row.id(0))
                .orElseThrow();
    }

    void addPart(long round, long unit, int headcount) {
        Sql.of("insert into pay_round_part (round_id, unit_id, status, headcount) values (?, ?, 'OPEN', ?)", round, unit, headcount)
                .execute(em);
    }

    Kept lock(long id) {
        return Sql.of("select id, unit_id, agency_id, title, from_day, until_day, status, version from pay_round where id = ? for update", id)
                .first(em, Rounds::kept)
                .orElseThrow(() -> new NotFound("PayRound", id));
    }

    /** Refuses a change made on another version than the one that stands; no version means the caller has looked. */
    Kept lock(long id, Integer version) {
        var kept = lock(id);
        if (version != null && version != kept.version()) {
            throw new StaleEdit("pay round");
        }
        return kept;
    }

    Optional<Kept> ofDecision(DecisionId decision) {
        return Sql.of("select id, unit_id, agency_id, title, from_day, until_day, status, version from pay_round where decision_id = ? for update", decision)
                .first(em, Rounds::kept);
    }

    private static Kept kept(Row row) {
        return new Kept(
                row.id(0), new OrgUnitId(row.id(1)), new OrgUnitId(row.id(2)), row.text(3), row.day(4), row.day(5),
                row.code(6, RoundStatus.class), row.whole(7));
    }

    /** Another round over some of the same people and days that has not come to its end. */
    Optional<String> overlapping(List<Long> units, LocalDate from, LocalDate until) {
        return Sql.of("select r.title from pay_round r")
                .where("r.status in ('COMPUTING', 'OPEN', 'DRAFTED') and r.from_day <= ? and ? <= r.until_day", until, from)
                .where("r.unit_id = any(cast(? as bigint[])) or exists (select from pay_round_part p where p.round_id = r.id"
                        + " and p.unit_id = any(cast(? as bigint[])))", Sql.ids(units), Sql.ids(units))
                .limit(1)
                .first(em, row -> row.text(0));
    }

    void status(long id, RoundStatus status) {
        var over = !status.isUnderWay();
        Sql.of(
                        "update pay_round set status = ?, version = version + 1, closed_on = case when ? then cast(? as date) else closed_on end",
                        status, over, today.date())
                .where("id = ?", id)
                .execute(em);
    }

    void decided(long id, DecisionId decision) {
        Sql.of("update pay_round set decision_id = ?", decision).where("id = ?", id).execute(em);
        status(id, RoundStatus.DRAFTED);
    }

    void cancelled(long id, String reason) {
        Sql.of("update pay_round set reason = ?", reason).where("id = ?", id).execute(em);
        status(id, RoundStatus.CANCELLED);
    }

    void touched(long id) {
        Sql.of("update pay_round set version = version + 1").where("id = ?", id).execute(em);
    }

    /** Asks those who keep the files of each agency to prepare its list. */
    void askParts(long id) {
        var title = lock(id).title();
        parts(id).forEach(part -> askPart(id, part.unit(), title));
    }

    void askPart(long id, OrgUnitId part, String title) {
        trees.now().find(part).ifPresent(node -> worklist.raise(
                PREPARE, SUBJECT, subject(id, node), Assignee.role(Role.UNIT_HR, part), null, link(id, node), words(title, node)));
    }

    void settle(String task, long id, OrgUnitId part, String outcome) {
        trees.now().find(part).ifPresent(node -> worklist.settle(task, SUBJECT, subject(id, node), outcome));
    }

    void askToExamine(long id, OrgUnitId part, String title) {
        trees.now().find(part).ifPresent(node -> worklist.raise(
                EXAMINE, SUBJECT, subject(id, node), Assignee.role(Role.HR_OFFICER, part), null, link(id, node), words(title, node)));
    }

    private static String subject(long id, OrgNode part) {
        return id + ":" + part.code();
    }

    static String link(long id, OrgNode part) {
        return "/officer/pay-round?id=" + id + "&part=" + part.code();
    }

    static Map<String, String> words(String title, OrgNode part) {
        return Map.of("title", title, "unit", part.name());
    }

    /** The draft was taken back: every list is with its agency again. */
    void reopened(long id, String note) {
        Sql.of("update pay_round set decision_id = null").where("id = ?", id).execute(em);
        Sql.of("update pay_round_part set status = 'RETURNED', note = ?", note).where("round_id = ?", id).execute(em);
        status(id, RoundStatus.OPEN);
    }

    void job(long id, UUID job) {
        Sql.of("update pay_round set job_id = cast(? as uuid)", job.toString()).where("id = ?", id).execute(em);
    }

    List<Part> parts(long round) {
        return Sql.of("select unit_id, status, headcount, sent_by from pay_round_part")
                .where("round_id = ?", round)
                .orderBy("unit_id")
                .list(em, Rounds::part);
    }

    Part part(long round, OrgUnitId unit) {
        return Sql.of("select unit_id, status, headcount, sent_by from pay_round_part")
                .where("round_id = ? and unit_id = ?", round, unit)
                .first(em, Rounds::part)
                .orElseThrow(() -> new NotFound("PayRoundPart", unit));
    }

    private static Part part(Row row) {
        return new Part(
                new OrgUnitId(row.id(0)), row.code(1, PartStatus.class), row.whole(2),
                row.number(3) == null ? null : new AccountId(row.id(3)));
    }

    void sent(long round, OrgUnitId unit, String note) {
        Sql.of(
                        "update pay_round_part set status = 'SENT', note = ?, sent_by = ?, sender = ?, sent_on = ?, examined_by = null,"
                                + " examiner = null, examined_on = null",
                        note, actor.who().account(), actor.who().displayName(), today.date())
                .where("round_id = ? and unit_id = ?", round, unit)
                .execute(em);
        touched(round);
    }

    void examined(long round, OrgUnitId unit, PartStatus status, String note) {
        Sql.of(
                        "update pay_round_part set status = ?, note = coalesce(?, note), examined_by = ?, examiner = ?, examined_on = ?",
                        status, note, actor.who().account(), actor.who().displayName(), today.date())
                .where("round_id = ? and unit_id = ?", round, unit)
                .execute(em);
        touched(round);
    }

    Optional<Chosen> line(long round, PersonId person) {
        return Sql.of("select person_id, part_id, unit_id, kind, hindrance, included from pay_round_line")
                .where("round_id = ? and person_id = ?", round, person)
                .first(em, row -> new Chosen(
                        new PersonId(row.id(0)), new OrgUnitId(row.id(1)), new OrgUnitId(row.id(2)), row.code(3, LineKind.class),
                        row.code(4, Hindrance.class), row.yes(5)));
    }

    void choose(long round, PersonId person, boolean included, String reason) {
        Sql.of(
                        "update pay_round_line set included = ?, hand_reason = ?, hand_by = ?, hand_on = ?",
                        included, reason, actor.who().displayName(), today.date())
                .where("round_id = ? and person_id = ?", round, person)
                .execute(em);
        touched(round);
    }

    /** Lays down that the person rises early, and why. */
    void early(long round, Line line, String merit, LocalDate meritOn, String reason) {
        write(round, List.of(line), true);
        Sql.of("update pay_round_line set merit = ?, merit_on = cast(? as date), noticed_on = cast(? as date)", merit, meritOn, line.noticedOn())
                .where("round_id = ? and person_id = ?", round, line.person())
                .execute(em);
        choose(round, line.person(), true, reason);
    }

    /** Early rises for merit that the agency grants in the year, those of this person left out. */
    int granted(OrgUnitId part, int year, PersonId but) {
        return (int) Sql.of("select count(*) from pay_round_line l join pay_round r on r.id = l.round_id")
                .where("l.part_id = ? and l.kind = 'EARLY_MERIT' and l.included and l.person_id <> ?", part, but)
                .where("r.status not in ('CANCELLED', 'ANNULLED') and extract(year from r.until_day) = ?", year)
                .count(em);
    }

    /** The day of the person's last early rise for merit, where a signed round granted one. */
    Optional<LocalDate> lastEarly(PersonId person) {
        return Sql.of("select l.due_on from pay_round_line l join pay_round r on r.id = l.round_id")
                .where("l.person_id = ? and l.kind = 'EARLY_MERIT' and l.included and r.status = 'SIGNED'", person)
                .orderBy("l.due_on desc")
                .limit(1)
                .first(em, row -> row.day(0));
    }

    void clear(long round) {
        Sql.of("delete from pay_round_line where round_id = ? and hand_on is null", round).execute(em);
    }

    /**
     * Writes lines; where HR has made its own choice it stands, and the facts under it are renewed.
     *
     * @param anyway whether the kind too is written over, as when HR states an early rise
     */
    void write(long round, List<Line> lines, boolean anyway) {
        if (lines.isEmpty()) {
            return;
        }
        Sql.of(
                        """
                        insert into pay_round_line as l (round_id, person_id, part_id, unit_id, kind, hindrance, detail, included, planned_on,
                            due_on, rank, scale, step, coefficient, over_scale, step_since, next_step, next_coefficient, next_over_scale,
                            delay_months, not_counted_months, noticed_on)
                        select ?, * from unnest(cast(? as bigint[]), cast(? as bigint[]), cast(? as bigint[]), cast(? as text[]), cast(? as text[]),
                            cast(? as text[]), cast(? as boolean[]), cast(? as date[]), cast(? as date[]), cast(? as text[]), cast(? as text[]),
                            cast(? as int[]), cast(? as numeric[]), cast(? as int[]), cast(? as date[]), cast(? as int[]), cast(? as numeric[]),
                            cast(? as int[]), cast(? as int[]), cast(? as int[]), cast(? as date[]))
                        on conflict (round_id, person_id) do update set part_id = excluded.part_id, unit_id = excluded.unit_id,
                            kind = excluded.kind, hindrance = excluded.hindrance, detail = excluded.detail,
                            included = case when excluded.hindrance is null or excluded.hindrance = 'GRADE_MISSING' then l.included else false end,
                            planned_on = excluded.planned_on, due_on = excluded.due_on, rank = excluded.rank, scale = excluded.scale,
                            step = excluded.step, coefficient = excluded.coefficient, over_scale = excluded.over_scale,
                            step_since = excluded.step_since, next_step = excluded.next_step, next_coefficient = excluded.next_coefficient,
                            next_over_scale = excluded.next_over_scale, delay_months = excluded.delay_months,
                            not_counted_months = excluded.not_counted_months, noticed_on = excluded.noticed_on
                        where ? or l.kind not in ('EARLY_MERIT', 'EARLY_RETIREMENT')""",
                        round, list(lines, one -> one.person().value()), list(lines, Line::part), list(lines, Line::unit),
                        list(lines, Line::kind), list(lines, Line::hindrance), list(lines, Line::detail), list(lines, Line::included),
                        list(lines, Line::planned), list(lines, Line::due), list(lines, Line::rank), list(lines, Line::scale),
                        list(lines, Line::step), list(lines, Line::coefficient), list(lines, Line::overScale),
                        list(lines, Line::stepSince), list(lines, Line::nextStep), list(lines, Line::nextCoefficient),
                        list(lines, Line::nextOverScale), list(lines, Line::delayMonths), list(lines, Line::notCountedMonths),
                        list(lines, Line::noticedOn), anyway)
                .execute(em);
    }

    private static String list(List<Line> lines, Function<Line, ?> part) {
        return lines.stream()
                .map(part)
                .map(value -> value == null
                        ? "null" : value instanceof String text ? '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"' : value.toString())
                .collect(Collectors.joining(",", "{", "}"));
    }
}
