package vn.hientai.personnel.career.procedure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.hientai.core.kernel.OrgUnitId;
import vn.hientai.core.kernel.PersonId;
import vn.hientai.core.kernel.Row;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.policy.PolicyBooks;
import vn.hientai.core.policy.VerdictReading;
import vn.hientai.personnel.career.procedure.ProcedureFile.Candidate;
import vn.hientai.personnel.career.procedure.ProcedureFile.Held;
import vn.hientai.personnel.career.procedure.ProcedureFile.Vote;
import vn.hientai.personnel.career.procedure.rule.ProcedureKind;
import vn.hientai.personnel.career.procedure.rule.ProcedureLaw;
import vn.hientai.personnel.career.procedure.rule.Step;
import vn.hientai.personnel.career.procedure.rule.StepResult.Outcome;
import vn.hientai.personnel.service.rule.Situation;

/** Reads procedures whole, as many as are asked for by the same few queries. */
@ApplicationScoped
class ProcedureReader {
    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    PolicyBooks books;

    @Inject
    Today today;

    Map<Long, ProcedureFile> all(Collection<Long> wanted) {
        var files = new LinkedHashMap<Long, ProcedureFile>();
        if (wanted.isEmpty()) {
            return files;
        }
        var ids = Sql.ids(new LinkedHashSet<>(wanted));
        var candidates = candidates(ids);
        var records = records(ids, true);
        var laws = new HashMap<String, List<Step>>();
        Sql.of(
                        """
                        select id, kind, status, unit_id, host_unit_id, office, post, ground, reason, new_unit, started_on, term_end,
                            decision_id, chosen_id, version
                        from procedure_case where id = any(cast(? as bigint[]))""",
                        ids)
                .list(em, row -> files.put(row.id(0), file(row, laws, candidates, records)));
        var papers = stepPapers(files.values());
        files.replaceAll((id, file) -> file.withPapers(papers.getOrDefault(id, Set.of())));
        return files;
    }

    private ProcedureFile file(
            Row row, Map<String, List<Step>> laws, Map<Long, List<Candidate>> candidates, Map<Long, List<Held>> records) {
        var kind = row.code(1, ProcedureKind.class);
        var startedOn = row.day(10);
        return new ProcedureFile(
                row.id(0), kind, row.code(2, CaseStatus.class), new OrgUnitId(row.id(3)),
                row.number(4) == null ? null : new OrgUnitId(row.id(4)), row.text(5), row.text(6), row.code(7, Ground.class), row.text(8),
                row.yes(9), startedOn, row.day(11), row.number(12), row.number(13), row.whole(14),
                laws.computeIfAbsent(kind + " " + startedOn, key -> new ProcedureLaw(kind, books.on(startedOn)).steps()),
                candidates.getOrDefault(row.id(0), List.of()), records.getOrDefault(row.id(0), List.of()),
                Set.of());
    }

    private Map<Long, List<Candidate>> candidates(String ids) {
        var papers = new HashMap<Long, Map<String, LocalDate>>();
        Sql.of("select candidate_id, paper, dated_on from procedure_paper where case_id = any(cast(? as bigint[])) order by paper", ids)
                .list(em, row -> papers.computeIfAbsent(row.id(0), one -> new LinkedHashMap<>()).put(row.text(1), row.day(2)));
        var found = new HashMap<Long, List<Candidate>>();
        Sql.of(
                        """
                        select k.id, k.person_id, p.code, p.full_name, c.post,
                            (select n.name from unit_name n where n.unit_id = c.unit_id and n.valid_from <= cast(? as date)
                                and cast(? as date) < n.valid_until limit 1),
                            k.source, k.reason, array_to_string(k.situations, ','), cast(k.verdict as text), k.withdrawn_on is not null,
                            k.withdraw_reason, k.case_id
                        from procedure_candidate k join person p on p.id = k.person_id left join staff_card c on c.person_id = k.person_id
                        where k.case_id = any(cast(? as bigint[]))""",
                        today.date(), today.date(), ids)
                .orderBy("k.id")
                .list(em, row -> found.computeIfAbsent(row.id(12), one -> new ArrayList<>()).add(new Candidate(
                        row.id(0), new PersonId(row.id(1)), row.text(2), row.text(3), row.text(4), row.text(5),
                        row.code(6, CandidateSource.class), row.text(7), situations(row.text(8)), VerdictReading.read(row.text(9)),
                        row.yes(10), row.text(11), papers.getOrDefault(row.id(0), Map.of()))));
        return found;
    }

    private static Set<Situation> situations(String text) {
        var declared = EnumSet.noneOf(Situation.class);
        Arrays.stream(text.split(",")).filter(one -> !one.isEmpty()).map(Situation::valueOf).forEach(declared::add);
        return declared;
    }

    /** The records of a case that were superseded by corrections. */
    List<Held> superseded(long id) {
        return records(Sql.ids(List.of(id)), false).getOrDefault(id, List.of());
    }

    private Map<Long, List<Held>> records(String ids, boolean current) {
        var votes = new HashMap<Long, List<Vote>>();
        Sql.of(
                        """
                        select v.step_id, v.candidate_id, v.votes_for, v.votes_against, v.blank, v.invalid, v.went_on
                        from procedure_vote v join procedure_step s on s.id = v.step_id where s.case_id = any(cast(? as bigint[]))""",
                        ids)
                .orderBy("v.votes_for desc, v.candidate_id")
                .list(em, row -> votes.computeIfAbsent(row.id(0), one -> new ArrayList<>()).add(
                        new Vote(row.id(1), row.whole(2), row.whole(3), row.whole(4), row.whole(5), row.yes(6))));
        var held = new HashMap<Long, List<Held>>();
        Sql.of(
                        """
                        select s.id, s.code, s.held_on, s.convened, s.excused, s.present, s.handed_out, s.returned, s.blank, s.invalid,
                            s.outcome, s.note, cast(s.verdict as text), s.resolution, s.resolved_for, s.resolution_note, s.resolved_on,
                            a.display_name, s.recorded_on, s.at, s.correction, s.superseded_by is not null, s.case_id
                        from procedure_step s join account a on a.id = s.recorded_by""")
                .where("s.case_id = any(cast(? as bigint[]))", ids)
                .where(current ? "s.superseded_by is null" : "s.superseded_by is not null")
                .orderBy("s.id")
                .list(em, row -> held.computeIfAbsent(row.id(22), one -> new ArrayList<>()).add(new Held(
                        row.id(0), row.text(1), row.day(2), row.whole(3), row.whole(4), row.whole(5), row.whole(6), row.whole(7),
                        row.whole(8), row.whole(9), row.code(10, Outcome.class), row.text(11), VerdictReading.read(row.text(12)),
                        row.text(13), row.number(14), row.text(15), row.day(16), row.text(17), row.day(18), row.moment(19),
                        row.text(20), row.yes(21), votes.getOrDefault(row.id(0), List.of()))));
        return held;
    }

    /** Which papers of which step are there. */
    private Map<Long, Set<StepPaper>> stepPapers(Collection<ProcedureFile> files) {
        var asked = files.stream().flatMap(file -> file.steps().stream().flatMap(step -> step.papers().stream()
                .map(paper -> new StepPaper(file.id(), step.code(), paper).reference()))).toList();
        var found = new HashMap<Long, Set<StepPaper>>();
        Sql.of("select distinct owner_id from attachment")
                .where("owner_type = ? and owner_id = any(cast(? as text[])) and removed_at is null", StepPaper.KIND, Sql.texts(asked))
                .list(em, row -> StepPaper.read(row.text(0)).orElseThrow())
                .forEach(one -> found.computeIfAbsent(one.procedure(), id -> new LinkedHashSet<>()).add(one));
        return found;
    }
}
