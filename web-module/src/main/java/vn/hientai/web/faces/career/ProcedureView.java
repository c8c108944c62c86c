package vn.hientai.web.faces.career;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.hientai.core.attachment.AttachmentRow;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.kernel.Texts;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.organisation.OrgTrees;
import vn.hientai.personnel.career.procedure.AddCandidate;
import vn.hientai.personnel.career.procedure.AnswerProcedure;
import vn.hientai.personnel.career.procedure.CaseSheet.CandidateSheet;
import vn.hientai.personnel.career.procedure.CaseSheet.StepSheet;
import vn.hientai.personnel.career.procedure.CaseSheet;
import vn.hientai.personnel.career.procedure.CaseStatus;
import vn.hientai.personnel.career.procedure.DraftProcedureDecision;
import vn.hientai.personnel.career.procedure.InviteToProcedure;
import vn.hientai.personnel.career.procedure.NotePapers;
import vn.hientai.personnel.career.procedure.ProcedureFile.Candidate;
import vn.hientai.personnel.career.procedure.ProcedureQueries;
import vn.hientai.personnel.career.procedure.RecordStep;
import vn.hientai.personnel.career.procedure.ResolveStep;
import vn.hientai.personnel.career.procedure.StepPaper;
import vn.hientai.personnel.career.procedure.StopProcedure;
import vn.hientai.personnel.career.procedure.WithdrawCandidate;
import vn.hientai.personnel.career.procedure.rule.Step.Form;
import vn.hientai.personnel.service.rule.Situation;
import vn.hientai.web.faces.attachment.AttachmentsView;
import vn.hientai.web.faces.support.FormActs;
import vn.hientai.web.faces.support.LocaleChoice;
import vn.hientai.web.faces.support.Notices;

/** One procedure as a case: its steps, candidates, papers, what the law says, and the acts open to the reader. */
@Named
@ViewScoped
public class ProcedureView implements Serializable {
    @Inject
    transient CurrentActor actor;

    @Inject
    transient ProcedureQueries procedures;

    @Inject
    transient AddCandidate addCandidate;

    @Inject
    transient WithdrawCandidate withdrawCandidate;

    @Inject
    transient NotePapers notePapers;

    @Inject
    transient RecordStep recordStep;

    @Inject
    transient ResolveStep resolveStep;

    @Inject
    transient StopProcedure stopProcedure;

    @Inject
    transient InviteToProcedure inviteToProcedure;

    @Inject
    transient DraftProcedureDecision draftProcedureDecision;

    @Inject
    transient AnswerProcedure answerProcedure;

    @Inject
    transient AttachmentsView attachments;

    @Inject
    transient OrgTrees trees;

    @Inject
    transient Today today;

    @Inject
    transient FormActs acts;

    @Inject
    transient Notices notices;

    private long id;
    private String correct;
    private Long papersOf;
    private int version;
    private StepForm form = new StepForm();
    private List<PaperRow> papers = List.of();
    private final ProcedureInput input = new ProcedureInput();
    private transient CaseSheet sheet;

    public void open() {
        version = getSheet().row().version();
        var now = getNow();
        if (now != null) {
            form = StepForm.of(now, today.date(), correct != null);
        }
        if (papersOf != null) {
            papers = getSheet().candidates().stream().filter(one -> one.candidate().id() == papersOf).findFirst()
                    .map(one -> one.papers().stream().map(line -> new PaperRow(line.paper(), line.datedOn())).toList()).orElse(List.of());
        }
        var proposal = getSheet().proposal();
        if (proposal != null) {
            input.propose(proposal);
        }
    }

    public CaseSheet getSheet() {
        if (sheet == null) {
            sheet = procedures.find(actor.scope(Right.READ_DECISIONS), id).orElseThrow(() -> new NotFound("Procedure", id));
        }
        return sheet;
    }

    /** The step that is recorded: the one whose turn it is, or the one to be corrected. */
    public StepSheet getNow() {
        var wanted = correct != null ? correct : getSheet().row().step();
        return getSheet().steps().stream().filter(one -> one.step().code().equals(wanted)).findFirst().orElse(null);
    }

    /** Whether the reader may carry the case on. */
    public boolean isActing() {
        return getSheet().mayAct() && getSheet().row().status() == CaseStatus.OPEN;
    }

    public boolean isRecording() {
        return isActing() && getNow() != null && !getNow().step().isDecision() && (correct != null || !getNow().state().equals("waits"));
    }

    /** Whether papers of the step are asked for now. */
    public boolean isHandingIn() {
        return getSheet().row().status() == CaseStatus.OPEN && correct == null && getNow() != null && !getNow().papers().isEmpty()
                && !getNow().state().equals("waits");
    }

    /** Papers that can be handed in: those of the step whose turn it is, and what earlier ones still lack. */
    public List<StepPaper> getPaperChoices() {
        var now = getNow();
        return getSheet().steps().stream().filter(one -> one.step().number() <= now.step().number())
                .flatMap(one -> one.papers().stream().filter(line -> one == now || !line.there())
                        .map(line -> new StepPaper(id, one.step().code(), line.paper())))
                .sorted(Comparator.comparing((StepPaper one) -> !one.step().equals(now.step().code()))).toList();
    }

    public String paperName(StepPaper one) {
        var name = Texts.find(LocaleChoice.current(), "code.papers." + one.paper()).orElse(one.paper());
        return one.step().equals(getNow().step().code()) ? name : Texts.get(LocaleChoice.current(), "procedures.paper.of-step", Map.of(
                "paper", name, "number", getSheet().file().step(one.step()).number()));
    }

    public boolean isResolving() {
        return isActing() && correct == null && getNow() != null && getNow().state().equals("waits");
    }

    public boolean isDeciding() {
        return isActing() && correct == null && getNow() != null && getNow().step().isDecision();
    }

    /** Whether the law lets the step be taken; a correction of what was held is judged when it is sent. */
    public boolean isAllowed() {
        return correct != null || getNow().gate() == null || getNow().gate().passed();
    }

    public boolean isOneName() {
        return getNow() != null && getNow().step().form() != null && getNow().step().form().value() == Form.ONE_NAME;
    }

    public boolean isMayCorrect(StepSheet one) {
        return isActing() && one.held() != null && !one.step().isDecision()
                && getSheet().steps().stream().noneMatch(later -> later.step().number() > one.step().number() && later.held() != null);
    }

    public Long getDaysLeft() {
        var deadline = getSheet().row().deadline();
        return deadline == null ? null : ChronoUnit.DAYS.between(today.date(), deadline);
    }

    public long papersGood(CandidateSheet one) {
        return one.papers().stream().filter(line -> line.state().equals("good")).count();
    }

    public List<Candidate> getLeft() {
        return getSheet().candidates().stream().filter(CandidateSheet::standing).map(CandidateSheet::candidate).toList();
    }

    public String record() {
        return act("step", "procedures.recorded", () -> recordStep.handle(new RecordStep.Command(
                id, getNow().step().code(), form.getHeldOn(), form.count(), form.getNote(), form.getCorrection(), version)));
    }

    public String goOn() {
        return resolve(true);
    }

    public String endHere() {
        return resolve(false);
    }

    private String resolve(boolean on) {
        return act("resolve", "procedures.resolved", () -> resolveStep.handle(
                new ResolveStep.Command(id, getNow().step().code(), on, on ? input.getChosen() : null, input.getReason(), version)));
    }

    public String add() {
        var declared = input.isException() ? EnumSet.of(Situation.AUTHORITY_EXCEPTION) : Set.<Situation>of();
        return act("candidate", "procedures.added", () -> addCandidate.handle(new AddCandidate.Command(
                id, procedures.person(actor.scope(Right.DRAFT_DECISION), input.getStaff().strip()), input.getReason(), declared, version)));
    }

    public String withdraw(long candidate) {
        return act("candidates", "procedures.withdrawn", () ->
                withdrawCandidate.handle(new WithdrawCandidate.Command(id, candidate, input.getReason(), version)));
    }

    public String savePapers() {
        return act("dossier", "procedures.papers-saved", () ->
                notePapers.handle(new NotePapers.Command(id, papersOf, PaperRow.days(papers), version)));
    }

    public String invite() {
        return act("seat", "procedures.invited", () -> inviteToProcedure.handle(
                new InviteToProcedure.Command(id, procedures.person(actor.scope(Right.READ_FILE), input.getStaff().strip()), version)));
    }

    public String decide() {
        return act("decide", "procedures.drafted", () -> draftProcedureDecision.handle(new DraftProcedureDecision.Command(
                id, input.getChosen(), input.getFrom(), input.getUntil(), input.getTermUntil(), input.getPost(), trees.now().root().id(),
                input.getSymbol(), null, null, version)));
    }

    public String agree() {
        return answer(true);
    }

    public String refuse() {
        return answer(false);
    }

    private String answer(boolean agreed) {
        return act("answer", "procedures.answered", () -> answerProcedure.handle(
                new AnswerProcedure.Command(id, agreed, agreed ? input.getChosen() : null, input.getReason(), version)));
    }

    /** Attaches the file that was chosen to the paper of the step; what the law says of the step is judged anew. */
    public void attach() {
        attachments.add(StepPaper.KIND, input.getPaper());
        sheet = null;
    }

    public void takeOff(AttachmentRow paper) {
        attachments.remove(paper);
        sheet = null;
    }

    public String stop() {
        return act("stop", "procedures.stopped", () -> stopProcedure.handle(new StopProcedure.Command(id, input.getReason(), false, version)));
    }

    public String takeBack() {
        return act("stop", "procedures.taken-back", () -> stopProcedure.handle(new StopProcedure.Command(id, input.getReason(), true, version)));
    }

    private String act(String name, String said, Runnable what) {
        if (!acts.carryOut(name, what)) {
            sheet = null;
            return null;
        }
        notices.done(said, Map.of("post", getSheet().row().post()));
        return "/officer/procedure?faces-redirect=true&id=" + id;
    }

    public boolean takes(String field) {
        var proposal = getSheet().proposal();
        return proposal != null && switch (field) {
            case "until" -> proposal.until() != null;
            case "term" -> proposal.termUntil() != null;
            default -> proposal.post() != null;
        };
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public String getCorrect() {
        return correct;
    }

    public void setCorrect(String correct) {
        this.correct = correct == null || correct.isBlank() ? null : correct;
    }

    public Long getPapersOf() {
        return papersOf;
    }

    public void setPapersOf(Long papersOf) {
        this.papersOf = papersOf;
    }

    public ProcedureInput getInput() {
        return input;
    }

    public StepForm getForm() {
        return form;
    }

    public List<PaperRow> getPapers() {
        return papers;
    }
}
