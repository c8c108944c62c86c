package vn.hientai.personnel.career.procedure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.kernel.InvalidInput;
import vn.hientai.core.kernel.InvalidInput.Violation;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.policy.ArchivedVerdict;
import vn.hientai.core.policy.Finding;
import vn.hientai.core.policy.Verdict;
import vn.hientai.personnel.career.procedure.ProcedureFile.Held;
import vn.hientai.personnel.career.procedure.rule.Step;
import vn.hientai.personnel.career.procedure.rule.StepCount;
import vn.hientai.personnel.career.procedure.rule.StepCount.Votes;
import vn.hientai.personnel.career.procedure.rule.StepGate;
import vn.hientai.personnel.career.procedure.rule.StepResult;
import vn.hientai.personnel.career.procedure.rule.StepResult.Outcome;

/** Judges a step that was held, and writes it. */
@ApplicationScoped
class StepDesk {
    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    CurrentActor actor;

    @Inject
    ProcedureFiles files;

    @Inject
    ProcedureGate gate;

    @Inject
    Today today;

    StepResult hold(ProcedureFile file, Step step, LocalDate heldOn, StepCount given, String note, String correction) {
        StepGate.judge(step, gate.ready(file, step), files.law(file.kind(), file.startedOn())).orRefuse();
        var earlier = file.record(step.code()).orElse(null);
        var count = carried(file, step, given);
        check(file, step, heldOn, count);
        var result = StepResult.of(step, count, file.standingAt(step).stream().map(ProcedureFile.Candidate::id).toList());
        var told = new StepResult(result.outcome(), result.goOn(), named(file, result.verdict()));
        write(file, step, heldOn, count, note, correction, told, earlier);
        files.happened(file.id(), earlier == null ? "STEP_HELD" : "STEP_CORRECTED", step.code(), correction);
        return told;
    }

    /** The rule knows candidates by their key; people know them by name. */
    private static Verdict named(ProcedureFile file, Verdict verdict) {
        var names = file.candidates().stream().collect(Collectors.toMap(ProcedureFile.Candidate::id, ProcedureFile.Candidate::fullName));
        return new Verdict(verdict.ruleId(), verdict.passed(), verdict.findings().stream().map(one -> {
            var facts = new HashMap<>(one.facts());
            facts.computeIfPresent("candidate", (name, id) -> names.getOrDefault((Long) id, "–"));
            return new Finding(one.rule(), one.check(), one.satisfied(), one.legalBasis(), Map.copyOf(facts), one.remedy(), one.unconfirmed());
        }).toList());
    }

    /** The candidates are those of the case, whatever the caller says of them. */
    private static StepCount carried(ProcedureFile file, Step step, StepCount count) {
        if (!step.votes()) {
            return StepCount.NOTHING;
        }
        var list = file.votedOnAt(step).entrySet().stream()
                .collect(Collectors.toMap(one -> one.getKey().id(), Map.Entry::getValue));
        if (!list.keySet().containsAll(count.votes().stream().map(Votes::candidate).toList())) {
            throw new InvalidInput(List.of(Violation.of("votes", "UNKNOWN_CODE")));
        }
        return new StepCount(
                count.convened(), count.excused(), count.present(), count.handedOut(), count.returned(), count.blank(), count.invalid(),
                count.votes().stream().map(one -> new Votes(
                        one.candidate(), list.get(one.candidate()), one.agreed(), one.against(), one.blank(), one.invalid())).toList());
    }

    private void check(ProcedureFile file, Step step, LocalDate heldOn, StepCount count) {
        var wrong = new ArrayList<>(count.flaws(step));
        if (!StepGate.dayFits(heldOn, gate.ready(file, step), today.date())) {
            wrong.add(Violation.of("heldOn", heldOn.isAfter(today.date()) ? "IN_FUTURE" : "BEFORE_START"));
        }
        if (!wrong.isEmpty()) {
            throw new InvalidInput(List.copyOf(wrong));
        }
    }

    private void write(
            ProcedureFile file, Step step, LocalDate heldOn, StepCount count, String note, String correction, StepResult result, Held earlier) {
        if (earlier != null) {
            Sql.of("update procedure_step set superseded_by = id").where("id = ?", earlier.id()).execute(em);
        }
        var id = Sql.of(
                        """
                        insert into procedure_step (case_id, code, held_on, convened, excused, present, handed_out, returned, blank, invalid,
                            outcome, note, verdict, recorded_by, recorded_on, correction)
                        values (?, ?, ?, cast(? as int), cast(? as int), cast(? as int), cast(? as int), cast(? as int), cast(? as int),
                            cast(? as int), ?, ?, cast(? as jsonb), ?, ?, ?) returning id""",
                        file.id(), step.code(), heldOn, count.convened(), step.votes() ? zero(count.excused()) : null,
                        count.present(), count.handedOut(), count.returned(), count.blank(), count.invalid(), result.outcome(),
                        blank(note), ArchivedVerdict.write(result.verdict()), actor.who().account(), today.date(), blank(correction))
                .first(em, row -> row.id(0))
                .orElseThrow();
        if (earlier != null) {
            Sql.of("update procedure_step set superseded_by = ?", id).where("id = ?", earlier.id()).execute(em);
        }
        for (var vote : count.votes()) {
            Sql.of(
                            "insert into procedure_vote values (?, ?, ?, cast(? as int), cast(? as int), cast(? as int), ?)",
                            id, vote.candidate(), zero(vote.agreed()), vote.against(), vote.blank(), vote.invalid(),
                            result.outcome() == Outcome.WENT_ON && result.goOn().contains(vote.candidate()))
                    .execute(em);
        }
    }

    private static int zero(Integer number) {
        return number == null ? 0 : number;
    }

    private static String blank(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
