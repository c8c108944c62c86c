package vn.hientai.personnel.career.procedure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.hientai.core.decision.DecisionStatus;
import vn.hientai.core.identity.AccessScope;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.Cursor;
import vn.hientai.core.kernel.Forbidden;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.kernel.Page;
import vn.hientai.core.kernel.PageRequest;
import vn.hientai.core.kernel.PersonId;
import vn.hientai.core.kernel.Row;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.kernel.Unscoped;
import vn.hientai.core.kernel.VietnameseText;
import vn.hientai.core.policy.Enacted;
import vn.hientai.core.policy.Verdict;
import vn.hientai.personnel.career.procedure.ProcedureFile.Candidate;
import vn.hientai.personnel.career.procedure.ProcedureFile.Held;
import vn.hientai.personnel.career.procedure.rule.ProcedureKind;
import vn.hientai.personnel.career.procedure.rule.Step;
import vn.hientai.personnel.service.ServiceActOrder;

/**
 * Reads of procedures: the scope is that of the units that carry them out, and of whoever sits in their meetings. A
 * candidate reads nothing here but {@link #mine}, whatever else they may read.
 */
@ApplicationScoped
public class ProcedureQueries {
    /** @param statuses empty for any; {@code units} null for any; {@code query} words of the post or of a candidate's name */
    public record Filter(ProcedureKind kind, Set<CaseStatus> statuses, Set<Long> units, String query) {
        public static final Filter ANY = new Filter(null, Set.of(), null, null);
    }

    /** The newest first. */
    public enum ProcedureSort {
        NEWEST
    }

    /** @param deadline of the step whose turn it is, or null */
    public record CaseRow(
            long id, ProcedureKind kind, CaseStatus status, String unitCode, String unit, String post, String office, Ground ground,
            List<String> candidates, String step, int stepNumber, int steps, LocalDate deadline, boolean late, LocalDate startedOn,
            LocalDate openedOn, Long decision, DecisionStatus decisionStatus, String decisionNumber, int version) {}

    /**
     * A step as the page shows it.
     *
     * @param state done, now, waits, stopped, or empty for one whose turn has not come
     * @param gate what the law says of taking it now; null where its turn has not come
     * @param voted who is voted on at it
     */
    public record StepSheet(
            Step step, Held held, String state, LocalDate deadline, boolean late, Verdict gate, List<Candidate> voted) {}

    /** A candidate with the verdict of today while the case is open. */
    public record CandidateSheet(Candidate candidate, Verdict verdict, boolean standing, List<PaperLine> papers) {}

    /** @param state good, old or missing */
    public record PaperLine(String paper, LocalDate datedOn, String state) {}

    /** What happened, by whom, when. */
    public record EventRow(String kind, String step, String note, String by, LocalDate on, Instant at) {}

    /** Who sits in the meetings. */
    public record SeatRow(String code, String fullName, String post) {}

    /** A case whole. */
    public record CaseSheet(
            CaseRow row, ProcedureFile file, String hostUnit, LocalDate decideBy, List<StepSheet> steps, List<CandidateSheet> candidates,
            List<EventRow> events, List<Held> superseded, List<SeatRow> seats, ServiceActOrder proposal, List<String> unconfirmed,
            boolean mayAct, String barred, LocalDate closedOn, String closeReason) {}

    /** A step as the candidate may know it: when, and what was announced. */
    public record MyStep(Step step, LocalDate heldOn, boolean announced, Boolean wentOn) {}

    /** A case as the candidate may know it. */
    public record MyCase(
            long id, ProcedureKind kind, CaseStatus status, String unit, String post, LocalDate startedOn, boolean withdrawn,
            List<MyStep> steps, Long decision, String decisionNumber) {}

    private static final String UNIT_NAME =
            "(select n.name from unit_name n where n.unit_id = %s and n.valid_from <= cast(? as date) and cast(? as date) < n.valid_until limit 1)";
    private static final String COLUMNS = "select c.id, c.kind, c.status, u.code, " + UNIT_NAME.formatted("c.unit_id")
            + ", c.post, c.office, c.ground, c.started_on, c.opened_on, c.decision_id, d.status,"
            + " case when d.number is not null then d.number || '/' || d.symbol end, c.version, c.closed_on, c.close_reason, "
            + UNIT_NAME.formatted("c.host_unit_id");
    private static final String TABLES =
            " from procedure_case c join org_unit u on u.id = c.unit_id left join decision d on d.id = c.decision_id";

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    CurrentActor actor;

    @Inject
    ProcedureFiles files;

    @Inject
    ProcedureGate gate;

    @Inject
    ProcedureClock clock;

    @Inject
    ProcedureOrders orders;

    @Inject
    Today today;

    public Page<CaseRow> list(AccessScope scope, Filter filter, PageRequest<ProcedureSort> page) {
        var backwards = page.backwards();
        var sql = narrowed(dated(COLUMNS + TABLES), scope, filter);
        if (!page.position().isEmpty()) {
            sql.where("c.id " + (backwards ? ">" : "<") + " cast(? as bigint)", page.position().get(0));
        }
        var rows = new ArrayList<>(sql.orderBy("c.id" + (backwards ? "" : " desc")).limit(page.limit() + 1).list(em, this::row));
        var more = rows.size() > page.limit();
        if (more) {
            rows.remove(page.limit());
        }
        if (backwards) {
            Collections.reverse(rows);
        }
        var hasNext = backwards ? !page.position().isEmpty() : more;
        var hasPrevious = backwards ? more : !page.position().isEmpty();
        return new Page<>(
                rows,
                hasNext && !rows.isEmpty() ? Cursor.after(rows.get(rows.size() - 1).id()) : null,
                hasPrevious && !rows.isEmpty() ? Cursor.before(rows.get(0).id()) : null,
                page.count() ? narrowed(Sql.of("select count(*)" + TABLES), scope, filter).count(em) : null);
    }

    private Sql dated(String text) {
        var day = today.date();
        return Sql.of(text, day, day, day, day);
    }

    private Sql narrowed(Sql sql, AccessScope scope, Filter filter) {
        return sql.and(readable(scope))
                .whereIf(filter.kind() != null, "c.kind = ?", filter.kind())
                .whereIf(!filter.statuses().isEmpty(), "c.status = any(cast(? as text[]))",
                        Sql.texts(filter.statuses().stream().map(Enum::name).sorted().toList()))
                .whereIf(filter.units() != null, "c.unit_id = any(cast(? as bigint[]))", filter.units() == null ? null : Sql.ids(filter.units()))
                .and(typed(filter.query()));
    }

    private static Sql.Condition typed(String query) {
        if (query == null || query.isBlank()) {
            return Sql.Condition.ALWAYS;
        }
        var text = new StringBuilder("true");
        var values = new ArrayList<Object>();
        for (var word : VietnameseText.words(VietnameseText.searchKey(query))) {
            text.append(" and exists (select from procedure_candidate k join staff_card s on s.person_id = k.person_id")
                    .append(" where k.case_id = c.id and s.search_key like ?)");
            values.add("%" + word + "%");
        }
        return new Sql.Condition("c.post ilike ? or (" + text + ")", join("%" + query.strip().replace("%", "\\%").replace("_", "\\_") + "%", values));
    }

    private static List<Object> join(Object first, List<Object> rest) {
        var all = new ArrayList<>(rest);
        all.add(0, first);
        return all;
    }

    /** Of units in reach or with a seat in the meetings; never one's own case. */
    private Sql.Condition readable(AccessScope scope) {
        var self = actor.signedIn().flatMap(who -> who.person()).map(PersonId::value).orElse(-1L);
        var reach = scope.on("c.unit_id", null);
        var values = new ArrayList<Object>(reach.values());
        values.add(self);
        values.add(self);
        return new Sql.Condition(
                "(" + (reach.text().isEmpty() ? "true" : reach.text())
                        + " or exists (select from procedure_seat z where z.case_id = c.id and z.person_id = ?))"
                        + " and not exists (select from procedure_candidate x where x.case_id = c.id and x.person_id = ?)",
                values);
    }

    private CaseRow row(Row row) {
        return row(row, files.find(row.id(0)).orElseThrow());
    }

    private CaseRow row(Row row, ProcedureFile file) {
        var current = file.current();
        var open = file.status() == CaseStatus.OPEN;
        var deadline = open ? clock.deadline(file, current).orElse(null) : null;
        return new CaseRow(
                row.id(0), file.kind(), file.status(), row.text(3), row.text(4), row.text(5), row.text(6), file.ground(),
                file.standing().stream().map(Candidate::fullName).toList(), current.code(), current.number(), file.steps().size(), deadline,
                deadline != null && deadline.isBefore(today.date()), row.day(8), row.day(9), row.number(10), row.code(11, DecisionStatus.class),
                row.text(12), row.whole(13));
    }

    public Optional<CaseSheet> find(AccessScope scope, long id) {
        return dated(COLUMNS + TABLES).and(readable(scope)).where("c.id = ?", id).first(em, this::sheet);
    }

    private CaseSheet sheet(Row row) {
        var file = files.find(row.id(0)).orElseThrow();
        var barred = barred(file);
        var law = files.law(file.kind(), file.startedOn());
        var decision = file.steps().get(file.steps().size() - 1);
        var unconfirmed = file.steps().stream().flatMap(step -> step.grounds().stream()).filter(one -> !one.confirmed())
                .map(Enacted::parameter).distinct().sorted().toList();
        return new CaseSheet(
                row(row, file), file, row.text(16), file.termEnd() == null ? null : clock.deadline(file, decision).orElse(null),
                file.steps().stream().map(step -> step(file, step)).toList(),
                file.candidates().stream().map(one -> candidate(file, one, law.papers().value())).toList(), events(file.id()),
                files.records(file.id(), false), seats(file.id()), proposal(file), unconfirmed,
                file.status().isOpen() && barred == null && actor.holds(Right.DRAFT_DECISION)
                        && actor.scope(Right.DRAFT_DECISION).includesUnit(file.unit()),
                barred, row.day(14), row.text(15));
    }

    /** Why this reader may not act on the case (kin of a candidate), or null. */
    private String barred(ProcedureFile file) {
        try {
            file.candidates().forEach(one -> actor.mustBeImpartial(one.person()));
            return null;
        } catch (Forbidden partial) {
            return partial.key();
        }
    }

    private StepSheet step(ProcedureFile file, Step step) {
        var held = file.record(step.code()).orElse(null);
        var open = file.status() == CaseStatus.OPEN;
        var now = open && file.current().code().equals(step.code());
        var state = held != null && held.letsGoOn() || file.status() == CaseStatus.DONE ? "done"
                : held != null && held.waits() ? "waits" : held != null ? "stopped" : now || file.status() == CaseStatus.DRAFTED && step.isDecision() ? "now" : "";
        var deadline = clock.deadline(file, step).orElse(null);
        var done = held == null ? today.date() : held.heldOn();
        return new StepSheet(
                step, held, state, deadline, deadline != null && deadline.isBefore(done) && (held != null || open && now),
                now ? gate.judge(file, step) : null, step.votes() ? List.copyOf(file.votedOnAt(step).keySet()) : List.of());
    }

    private CandidateSheet candidate(ProcedureFile file, Candidate one, List<String> asked) {
        var last = file.steps().get(file.steps().size() - 1);
        var standing = file.standingAt(last).stream().anyMatch(other -> other.id() == one.id());
        var lines = asked.stream().map(paper -> {
            var dated = one.papers().get(paper);
            var old = dated != null && gate.isOld(file, paper, dated);
            return new PaperLine(paper, dated, dated == null ? "missing" : old ? "old" : "good");
        }).toList();
        return new CandidateSheet(
                one, file.status() == CaseStatus.OPEN && !one.withdrawn() ? gate.fresh(file, one) : one.verdict(), standing && !one.withdrawn(), lines);
    }

    private List<EventRow> events(long id) {
        return Sql.of("select v.kind, v.step, v.note, a.display_name, v.on_day, v.at from procedure_event v left join account a on a.id = v.account_id")
                .where("v.case_id = ?", id)
                .orderBy("v.id desc")
                .list(em, row -> new EventRow(row.text(0), row.text(1), row.text(2), row.text(3), row.day(4), row.moment(5)));
    }

    private List<SeatRow> seats(long id) {
        return Sql.of("select p.code, p.full_name, c.post from procedure_seat s join person p on p.id = s.person_id"
                        + " left join staff_card c on c.person_id = p.id")
                .where("s.case_id = ?", id)
                .orderBy("p.full_name")
                .list(em, row -> new SeatRow(row.text(0), row.text(1), row.text(2)));
    }

    /** What the decision would say, once one candidate is left; null before. */
    private ServiceActOrder proposal(ProcedureFile file) {
        var left = file.standingAt(file.steps().get(file.steps().size() - 1));
        if (file.status() != CaseStatus.OPEN || !file.current().isDecision() || left.isEmpty()) {
            return null;
        }
        var one = left.get(0);
        return orders.order(file.kind(), one.person(), file.unit(), file.host(), file.office(), file.post(), file.termEnd(),
                one.situations(), file.reason(), ProcedureOrders.Days.PROPOSED);
    }

    /** Cases in which a person stands, for the page of the person. */
    public List<CaseRow> ofPerson(AccessScope scope, PersonId person) {
        return dated(COLUMNS + TABLES).and(readable(scope))
                .where("exists (select from procedure_candidate k where k.case_id = c.id and k.person_id = ? and k.withdrawn_on is null)", person)
                .orderBy("c.id desc").limit(PageRequest.DEFAULT_LIMIT)
                .list(em, this::row);
    }

    /** The person of a code, if in reach. */
    public PersonId person(AccessScope scope, String code) {
        return Sql.of("select c.person_id from staff_card c")
                .and(scope.on("c.unit_id", "c.person_id"))
                .where("c.code = ?", code)
                .first(em, row -> new PersonId(row.id(0)))
                .orElseThrow(() -> new NotFound("Person", code));
    }

    /** The steps of a kind as the law of the day lays them down. */
    @Unscoped("what the law says belongs to everybody")
    public List<Step> steps(ProcedureKind kind, LocalDate day) {
        return files.law(kind, day).steps();
    }

    @Unscoped("what the law says belongs to everybody")
    public Enacted<List<String>> papers(ProcedureKind kind, LocalDate day) {
        return files.law(kind, day).papers();
    }

    /** The signed-in person's own cases: the steps and their days, and of the votes only what was announced. */
    @Unscoped("only cases in which the signed-in person is a candidate")
    public List<MyCase> mine() {
        var self = actor.who().person().orElse(null);
        if (self == null) {
            return List.of();
        }
        return dated(COLUMNS + TABLES)
                .where("exists (select from procedure_candidate k where k.case_id = c.id and k.person_id = ?)", self)
                .orderBy("c.id desc")
                .limit(PageRequest.DEFAULT_LIMIT)
                .list(em, row -> mine(row, self));
    }

    private MyCase mine(Row row, PersonId self) {
        var file = files.find(row.id(0)).orElseThrow();
        var me = file.candidates().stream().filter(one -> one.person().equals(self)).reduce((first, second) -> second).orElseThrow();
        var signed = row.code(11, DecisionStatus.class) == DecisionStatus.SIGNED;
        return new MyCase(
                row.id(0), file.kind(), file.status(), row.text(4), file.post(), file.startedOn(), me.withdrawn(),
                file.steps().stream().map(step -> mine(file, step, me)).toList(), signed ? row.number(10) : null, signed ? row.text(12) : null);
    }

    private static MyStep mine(ProcedureFile file, Step step, Candidate me) {
        var held = file.record(step.code()).orElse(null);
        var told = step.votes() && step.announced();
        Boolean wentOn = null;
        if (held != null && told) {
            wentOn = held.votes().stream().filter(one -> one.candidate() == me.id()).findFirst()
                    .map(one -> one.wentOn() || held.resolvedFor() != null && held.resolvedFor() == me.id()).orElse(false);
        }
        return new MyStep(step, held == null ? null : held.heldOn(), told, wentOn);
    }
}
