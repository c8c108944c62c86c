package vn.hientai.personnel.career.procedure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import vn.hientai.core.decision.DecisionStatus;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.kernel.PageRequest;
import vn.hientai.core.kernel.PersonId;
import vn.hientai.core.kernel.Unscoped;
import vn.hientai.personnel.career.procedure.CaseRows.Found;
import vn.hientai.personnel.career.procedure.ProcedureFile.Candidate;
import vn.hientai.personnel.career.procedure.rule.ProcedureKind;
import vn.hientai.personnel.career.procedure.rule.Step.Doer;
import vn.hientai.personnel.career.procedure.rule.Step;

/** What a candidate may know of the own procedures (quy trình của tôi). */
@ApplicationScoped
public class OwnProcedureQueries {
    /** A step as the candidate may know it: when, what was announced, and what they hand in. */
    public record MyStep(Step step, LocalDate heldOn, boolean announced, Boolean wentOn, List<StepPaper> papers) {}

    /** A case as the candidate may know it. */
    public record MyCase(
            long id, ProcedureKind kind, CaseStatus status, String unit, String post, LocalDate startedOn, boolean withdrawn,
            List<MyStep> steps, Long decision, String decisionNumber) {}

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    CurrentActor actor;

    @Inject
    CaseRows rows;

    @Inject
    ProcedureReader reader;

    /** The signed-in person's own cases: the steps and their days, and of the votes only what was announced. */
    @Unscoped("only cases in which the signed-in person is a candidate")
    public List<MyCase> mine() {
        var self = actor.who().person().orElse(null);
        if (self == null) {
            return List.of();
        }
        var found = rows.select()
                .where("exists (select from procedure_candidate k where k.case_id = c.id and k.person_id = ?)", self)
                .orderBy("c.id desc")
                .limit(PageRequest.DEFAULT_LIMIT)
                .list(em, CaseRows::found);
        var files = reader.all(found.stream().map(Found::id).toList());
        return found.stream().map(one -> mine(one, files.get(one.id()), self)).toList();
    }

    private static MyCase mine(Found found, ProcedureFile file, PersonId self) {
        var me = file.candidates().stream().filter(one -> one.person().equals(self)).reduce((first, second) -> second).orElseThrow();
        var signed = found.decisionStatus() == DecisionStatus.SIGNED;
        return new MyCase(
                found.id(), file.kind(), file.status(), found.unit(), file.post(), file.startedOn(), me.withdrawn(),
                file.steps().stream().map(step -> mine(file, step, me)).toList(), signed ? found.decision() : null,
                signed ? found.decisionNumber() : null);
    }

    private static MyStep mine(ProcedureFile file, Step step, Candidate me) {
        var held = file.record(step.code()).orElse(null);
        var told = step.votes() && step.announced();
        Boolean wentOn = null;
        if (held != null && told) {
            wentOn = held.votes().stream().filter(one -> one.candidate() == me.id()).findFirst()
                    .map(one -> one.wentOn() || held.resolvedFor() != null && held.resolvedFor() == me.id()).orElse(false);
        }
        var asked = step.doer() != null && step.doer().value() == Doer.PERSON && file.status() == CaseStatus.OPEN && !me.withdrawn();
        return new MyStep(step, held == null ? null : held.heldOn(), told, wentOn, asked ? step.papers().stream()
                .map(paper -> new StepPaper(file.id(), step.code(), paper)).toList() : List.of());
    }
}
