package vn.hientai.personnel.career.procedure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.identity.Role;
import vn.hientai.core.identity.SignedIn;
import vn.hientai.core.kernel.AccountId;
import vn.hientai.core.kernel.Conflict;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.kernel.OrgUnitId;
import vn.hientai.core.kernel.PersonId;
import vn.hientai.core.kernel.Row;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.kernel.StaleEdit;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.policy.PolicyBooks;
import vn.hientai.core.policy.VerdictReading;
import vn.hientai.core.worklist.Assignee;
import vn.hientai.core.worklist.Worklist;
import vn.hientai.personnel.career.procedure.ProcedureFile.Candidate;
import vn.hientai.personnel.career.procedure.ProcedureFile.Held;
import vn.hientai.personnel.career.procedure.ProcedureFile.Vote;
import vn.hientai.personnel.career.procedure.rule.ProcedureKind;
import vn.hientai.personnel.career.procedure.rule.ProcedureLaw;
import vn.hientai.personnel.career.procedure.rule.StepResult.Outcome;
import vn.hientai.personnel.service.rule.Situation;

/** The procedures as they are kept. */
@ApplicationScoped
class ProcedureFiles {
    private static final String TASK = "PROCEDURE_STEP";

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    CurrentActor actor;

    @Inject
    PolicyBooks books;

    @Inject
    ProcedureClock clock;

    @Inject
    Worklist worklist;

    @Inject
    Today today;

    /** Opened for a change by one writer at a time, who reaches its unit and stands near none of its candidates. */
    ProcedureFile forChange(long id, Integer version) {
        Sql.of("select id from procedure_case where id = ? for update", id)
                .first(em, row -> row.id(0))
                .orElseThrow(() -> new NotFound("Procedure", id));
        var file = find(id).orElseThrow(() -> new NotFound("Procedure", id));
        actor.mustReachUnit(Right.DRAFT_DECISION, file.unit());
        file.candidates().forEach(one -> actor.mustBeImpartial(one.person()));
        if (version != null && version != file.version()) {
            throw new StaleEdit("procedure");
        }
        return file;
    }

    void mustBeOpen(ProcedureFile file) {
        if (file.status() != CaseStatus.OPEN) {
            throw new Conflict("procedure.not-open", Map.of("status", file.status()));
        }
    }

    ProcedureLaw law(ProcedureKind kind, LocalDate startedOn) {
        return new ProcedureLaw(kind, books.on(startedOn));
    }

    Optional<ProcedureFile> find(long id) {
        return Sql.of(
                        """
                        select id, kind, status, unit_id, host_unit_id, office, post, ground, reason, new_unit, started_on, term_end,
                            decision_id, chosen_id, version
                        from procedure_case where id = ?""",
                        id)
                .first(em, this::file);
    }

    private ProcedureFile file(Row row) {
        var kind = row.code(1, ProcedureKind.class);
        var startedOn = row.day(10);
        return new ProcedureFile(
                row.id(0), kind, row.code(2, CaseStatus.class), new OrgUnitId(row.id(3)),
                row.number(4) == null ? null : new OrgUnitId(row.id(4)), row.text(5), row.text(6), row.code(7, Ground.class), row.text(8),
                row.yes(9), startedOn, row.day(11), row.number(12), row.number(13), row.whole(14),
                law(kind, startedOn).steps(), candidates(row.id(0)), records(row.id(0), true));
    }

    private List<Candidate> candidates(long id) {
        var papers = new HashMap<Long, Map<String, LocalDate>>();
        Sql.of("select candidate_id, paper, dated_on from procedure_paper where case_id = ? order by paper", id)
                .list(em, row -> papers.computeIfAbsent(row.id(0), one -> new LinkedHashMap<>()).put(row.text(1), row.day(2)));
        return Sql.of(
                        """
                        select k.id, k.person_id, p.code, p.full_name, c.post,
                            (select n.name from unit_name n where n.unit_id = c.unit_id and n.valid_from <= cast(? as date)
                                and cast(? as date) < n.valid_until limit 1),
                            k.source, k.reason, array_to_string(k.situations, ','), cast(k.verdict as text), k.withdrawn_on is not null,
                            k.withdraw_reason
                        from procedure_candidate k join person p on p.id = k.person_id left join staff_card c on c.person_id = k.person_id
                        where k.case_id = ?""",
                        today.date(), today.date(), id)
                .orderBy("k.id")
                .list(em, row -> new Candidate(
                        row.id(0), new PersonId(row.id(1)), row.text(2), row.text(3), row.text(4), row.text(5),
                        row.code(6, CandidateSource.class), row.text(7), situations(row.text(8)), VerdictReading.read(row.text(9)),
                        row.yes(10), row.text(11), papers.getOrDefault(row.id(0), Map.of())));
    }

    private static Set<Situation> situations(String text) {
        var declared = EnumSet.noneOf(Situation.class);
        Arrays.stream(text.split(",")).filter(one -> !one.isEmpty()).map(Situation::valueOf).forEach(declared::add);
        return declared;
    }

    /** @param current those that count, or those that were superseded */
    List<Held> records(long id, boolean current) {
        var votes = new HashMap<Long, List<Vote>>();
        Sql.of(
                        """
                        select v.step_id, v.candidate_id, v.votes_for, v.votes_against, v.blank, v.invalid, v.went_on
                        from procedure_vote v join procedure_step s on s.id = v.step_id where s.case_id = ?""",
                        id)
                .orderBy("v.votes_for desc, v.candidate_id")
                .list(em, row -> votes.computeIfAbsent(row.id(0), one -> new ArrayList<>()).add(
                        new Vote(row.id(1), row.whole(2), row.whole(3), row.whole(4), row.whole(5), row.yes(6))));
        return Sql.of(
                        """
                        select s.id, s.code, s.held_on, s.convened, s.excused, s.present, s.handed_out, s.returned, s.blank, s.invalid,
                            s.outcome, s.note, cast(s.verdict as text), s.resolution, s.resolved_for, s.resolution_note, s.resolved_on,
                            a.display_name, s.recorded_on, s.at, s.correction, s.superseded_by is not null
                        from procedure_step s join account a on a.id = s.recorded_by""")
                .where("s.case_id = ?", id)
                .where(current ? "s.superseded_by is null" : "s.superseded_by is not null")
                .orderBy("s.id")
                .list(em, row -> new Held(
                        row.id(0), row.text(1), row.day(2), row.whole(3), row.whole(4), row.whole(5), row.whole(6), row.whole(7),
                        row.whole(8), row.whole(9), row.code(10, Outcome.class), row.text(11), VerdictReading.read(row.text(12)),
                        row.text(13), row.number(14), row.text(15), row.day(16), row.text(17), row.day(18), row.moment(19),
                        row.text(20), row.yes(21), votes.getOrDefault(row.id(0), List.of())));
    }

    /** Writes what happened, and that the case is another version than before. */
    void happened(long id, String kind, String step, String note) {
        Sql.of(
                        "insert into procedure_event (case_id, kind, step, note, account_id, on_day) values (?, ?, ?, ?, cast(? as bigint), ?)",
                        id, kind, step, note, actor.signedIn().map(SignedIn::account).map(AccountId::value).orElse(null), today.date())
                .execute(em);
        Sql.of("update procedure_case set version = version + 1").where("id = ?", id).execute(em);
        remind(id);
    }

    /** The step whose turn it is stands as a task before the unit's personnel clerk until it is held. */
    private void remind(long id) {
        var subject = String.valueOf(id);
        worklist.settle(TASK, "Procedure", subject, "HELD");
        find(id).filter(file -> file.status() == CaseStatus.OPEN).ifPresent(file -> worklist.raise(
                TASK, "Procedure", subject, Assignee.role(Role.UNIT_HR, file.unit()), clock.deadline(file, file.current()).orElse(null),
                "/officer/procedure?id=" + id, Map.of("post", file.post(), "number", String.valueOf(file.current().number()))));
    }
}
