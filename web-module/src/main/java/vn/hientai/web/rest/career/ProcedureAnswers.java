package vn.hientai.web.rest.career;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.InvalidInput.Violation;
import vn.hientai.core.kernel.InvalidInput;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.kernel.OrgUnitId;
import vn.hientai.core.organisation.OrgTrees;
import vn.hientai.core.policy.Explanation;
import vn.hientai.core.policy.Verdict;
import vn.hientai.personnel.career.procedure.CaseRow;
import vn.hientai.personnel.career.procedure.CaseSheet.CandidateSheet;
import vn.hientai.personnel.career.procedure.CaseSheet.StepSheet;
import vn.hientai.personnel.career.procedure.CaseSheet;
import vn.hientai.personnel.career.procedure.ProcedureFile.Held;
import vn.hientai.personnel.career.procedure.ProcedureQueries;
import vn.hientai.personnel.career.procedure.rule.Step;
import vn.hientai.web.export.ProcedureDossier;
import vn.hientai.web.rest.Languages;
import vn.hientai.web.rest.career.ProcedureShapes.CandidateAnswer;
import vn.hientai.web.rest.career.ProcedureShapes.Happened;
import vn.hientai.web.rest.career.ProcedureShapes.HeldAnswer;
import vn.hientai.web.rest.career.ProcedureShapes.LawStep;
import vn.hientai.web.rest.career.ProcedureShapes.PaperAnswer;
import vn.hientai.web.rest.career.ProcedureShapes.Shape;
import vn.hientai.web.rest.career.ProcedureShapes.StepAnswer;
import vn.hientai.web.rest.career.ProcedureShapes.StepPaperAnswer;
import vn.hientai.web.rest.career.ProcedureShapes.VoteTotal;
import vn.hientai.web.rest.career.ProcedureShapes.Whole;

/** What the resources of one procedure share: whether the reader may see it, its version, and the answer that shows it whole. */
@RequestScoped
class ProcedureAnswers {
    @Inject
    CurrentActor actor;

    @Inject
    ProcedureQueries procedures;

    @Inject
    ProcedureDossier dossier;

    @Inject
    OrgTrees trees;

    @Inject
    HttpServletRequest request;

    CaseSheet sheet(long id) {
        return procedures.find(actor.scope(Right.READ_DECISIONS), id).orElseThrow(() -> new NotFound("Procedure", id));
    }

    /** Refuses, as if there were none, what the reader may not see. */
    void mustSee(long id) {
        sheet(id);
    }

    Response answer(long id) {
        var whole = whole(id);
        return Response.ok(whole).tag(String.valueOf(whole.version())).build();
    }

    Response created(long id) {
        var whole = whole(id);
        return Response.created(URI.create("/api/v1/procedures/" + id)).entity(whole).tag(String.valueOf(whole.version())).build();
    }

    OrgUnitId unit(String code, String field) {
        return trees.now().find(code).map(node -> node.id()).orElseThrow(
                () -> new InvalidInput(List.of(new Violation(field, "UNKNOWN_CODE", Map.of("value", code)))));
    }

    Whole whole(long id) {
        var sheet = sheet(id);
        var row = sheet.row();
        return new Whole(
                row.id(), row.kind(), row.status(), row.unitCode(), row.unit(), row.post(), row.office(), row.ground(), sheet.file().reason(),
                row.startedOn(), sheet.file().termEnd(), sheet.decideBy(), row.step(), row.decision(), row.decisionStatus(),
                row.decisionNumber(), sheet.steps().stream().map(this::step).toList(), sheet.candidates().stream().map(this::candidate).toList(),
                sheet.events().stream().map(one -> new Happened(one.kind(), one.step(), one.note(), one.by(), one.on())).toList(),
                sheet.superseded().stream().map(this::held).toList(), sheet.unconfirmed(), sheet.mayAct(), sheet.mayAnswer(), sheet.closedOn(),
                sheet.closeReason(), row.version());
    }

    private StepAnswer step(StepSheet sheet) {
        return new StepAnswer(
                law(sheet.step()), sheet.state(), sheet.deadline(), sheet.late(), sheet.held() == null ? null : held(sheet.held()),
                sheet.papers().stream().map(one -> new StepPaperAnswer(one.paper(), one.reference(), one.there())).toList(),
                sheet.gate() == null ? null : sheet.gate().passed(), sheet.gate() == null ? null : explained(sheet.gate()));
    }

    LawStep law(Step step) {
        return new LawStep(
                step.code(), step.number(), dossier.title(step, Languages.of(request)), step.body() == null ? null : step.body().value(),
                step.ballot().value().name(), step.form() == null ? null : step.form().value().name(),
                step.quorum() == null ? null : step.quorum().value().toString(),
                step.counted() == null ? null : step.counted().value().name(), step.majority() == null ? null : step.majority().value(),
                step.floor() == null ? null : step.floor().value(), step.tie() == null ? null : step.tie().value().name(),
                step.below() == null ? null : step.below().value().name(), step.announced(), step.days() == null ? null : step.days().value(),
                step.days() == null ? null : step.dayCount().name(),
                step.doer() == null ? null : step.doer().value().name(), step.papers(),
                step.grounds().stream().map(one -> one.citation()).distinct().toList(), step.confirmed());
    }

    private HeldAnswer held(Held held) {
        return new HeldAnswer(
                held.heldOn(), held.convened(), held.excused(), held.present(), held.handedOut(), held.returned(), held.blank(),
                held.invalid(), held.outcome(), held.note(), held.resolution(), held.resolvedFor(), held.resolutionNote(), held.recordedBy(),
                held.recordedOn(), held.correction(),
                held.votes().stream().map(one -> new VoteTotal(
                        one.candidate(), one.agreed(), one.against(), one.blank(), one.invalid(), one.wentOn())).toList(),
                explained(held.verdict()));
    }

    private CandidateAnswer candidate(CandidateSheet sheet) {
        var one = sheet.candidate();
        return new CandidateAnswer(
                one.id(), one.code(), one.fullName(), one.post(), one.unit(), one.source(), one.reason(), sheet.standing(), one.withdrawn(),
                one.withdrawReason(), sheet.verdict().passed(), explained(sheet.verdict()),
                sheet.papers().stream().map(line -> new PaperAnswer(line.paper(), line.datedOn(), line.state())).toList());
    }

    private List<Explanation> explained(Verdict verdict) {
        return Explanation.of(verdict, Languages.of(request));
    }

    static Shape shape(CaseRow row) {
        return new Shape(
                row.id(), row.kind(), row.status(), row.unitCode(), row.unit(), row.post(), row.office(), row.ground(), row.candidates(),
                row.step(), row.stepNumber(), row.steps(), row.deadline(), row.late(), row.startedOn(), row.decision(),
                row.decisionNumber(), row.version());
    }
}
