package vn.hientai.web.faces.career;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.kernel.Texts;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.organisation.OrgTrees;
import vn.hientai.personnel.career.procedure.AddCandidate;
import vn.hientai.personnel.career.procedure.CaseStatus;
import vn.hientai.personnel.career.procedure.DraftProcedureDecision;
import vn.hientai.personnel.career.procedure.InviteToProcedure;
import vn.hientai.personnel.career.procedure.NotePapers;
import vn.hientai.personnel.career.procedure.ProcedureFile.Candidate;
import vn.hientai.personnel.career.procedure.ProcedureQueries;
import vn.hientai.personnel.career.procedure.ProcedureQueries.CandidateSheet;
import vn.hientai.personnel.career.procedure.ProcedureQueries.CaseSheet;
import vn.hientai.personnel.career.procedure.ProcedureQueries.StepSheet;
import vn.hientai.personnel.career.procedure.RecordStep;
import vn.hientai.personnel.career.procedure.ResolveStep;
import vn.hientai.personnel.career.procedure.StopProcedure;
import vn.hientai.personnel.career.procedure.WithdrawCandidate;
import vn.hientai.personnel.career.procedure.rule.Step;
import vn.hientai.personnel.career.procedure.rule.Step.Form;
import vn.hientai.personnel.service.rule.Situation;
import vn.hientai.web.export.ProcedureDossier;
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
    transient ProcedureDossier dossier;

    @Inject
    transient OrgTrees trees;

    @Inject
    transient Today today;

    @Inject
    transient Acts acts;

    @Inject
    transient Notices notices;

    private long id;
    private String correct;
    private Long papersOf;
    private int version;
    private StepForm form = new StepForm();
    private List<PaperRow> papers = List.of();
    private Long chosen;
    private String reason;
    private String staff;
    private boolean exception;
    private LocalDate from;
    private LocalDate until;
    private LocalDate termUntil;
    private String post;
    private String symbol = "QĐ-UBND";
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
            from = proposal.from();
            until = proposal.until();
            termUntil = proposal.termUntil();
            post = proposal.post();
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

    public String title(Step step) {
        return dossier.title(step, LocaleChoice.current());
    }

    public String say(String group, String code) {
        return code == null ? "" : Texts.find(LocaleChoice.current(), "code." + group + "." + code).orElse(code);
    }

    /** What the law asks of the step, in one line. */
    public String rule(Step step) {
        if (!step.votes()) {
            return "";
        }
        var words = Texts.get(LocaleChoice.current(), step.floor() == null ? "procedures.rule" : "procedures.rule.floor", Map.of(
                "ballot", step.ballot().value(), "majority", step.majority().value(),
                "floor", step.floor() == null ? 0 : step.floor().value(), "counted", say("counted", step.counted().value().name())));
        return step.quorum() == null ? words
                : words + " " + Texts.get(LocaleChoice.current(), "procedures.rule.quorum", Map.of("share", step.quorum().value().toString()));
    }

    public String name(long candidate) {
        return getSheet().file().candidates().stream().filter(one -> one.id() == candidate).map(Candidate::fullName).findFirst().orElse("");
    }

    /** The line under a step: its day, or by when it is to be done. */
    public String line(StepSheet one) {
        if (one.held() != null) {
            return Texts.spoken(LocaleChoice.current(), one.held().heldOn());
        }
        return one.deadline() == null ? "" : Texts.get(LocaleChoice.current(), "careers.step.by", Map.of("day", one.deadline()));
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
                new ResolveStep.Command(id, getNow().step().code(), on, on ? chosen : null, reason, version)));
    }

    public String add() {
        var declared = exception ? EnumSet.of(Situation.AUTHORITY_EXCEPTION) : Set.<Situation>of();
        return act("candidate", "procedures.added", () -> addCandidate.handle(new AddCandidate.Command(
                id, procedures.person(actor.scope(Right.DRAFT_DECISION), staff.strip()), reason, declared, version)));
    }

    public String withdraw(long candidate) {
        return act("candidates", "procedures.withdrawn", () ->
                withdrawCandidate.handle(new WithdrawCandidate.Command(id, candidate, reason, version)));
    }

    public String savePapers() {
        return act("dossier", "procedures.papers-saved", () ->
                notePapers.handle(new NotePapers.Command(id, papersOf, PaperRow.days(papers), version)));
    }

    public String invite() {
        return act("seat", "procedures.invited", () -> inviteToProcedure.handle(
                new InviteToProcedure.Command(id, procedures.person(actor.scope(Right.READ_FILE), staff.strip()), version)));
    }

    public String decide() {
        return act("decide", "procedures.drafted", () -> draftProcedureDecision.handle(new DraftProcedureDecision.Command(
                id, chosen, from, until, termUntil, post, trees.now().root().id(), symbol, null, null, version)));
    }

    public String stop() {
        return act("stop", "procedures.stopped", () -> stopProcedure.handle(new StopProcedure.Command(id, reason, false, version)));
    }

    public String takeBack() {
        return act("stop", "procedures.taken-back", () -> stopProcedure.handle(new StopProcedure.Command(id, reason, true, version)));
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

    public StepForm getForm() {
        return form;
    }

    public List<PaperRow> getPapers() {
        return papers;
    }

    public Long getChosen() {
        return chosen;
    }

    public void setChosen(Long chosen) {
        this.chosen = chosen;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getStaff() {
        return staff;
    }

    public void setStaff(String staff) {
        this.staff = staff;
    }

    public boolean isException() {
        return exception;
    }

    public void setException(boolean exception) {
        this.exception = exception;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public LocalDate getUntil() {
        return until;
    }

    public void setUntil(LocalDate until) {
        this.until = until;
    }

    public LocalDate getTermUntil() {
        return termUntil;
    }

    public void setTermUntil(LocalDate termUntil) {
        this.termUntil = termUntil;
    }

    public String getPost() {
        return post;
    }

    public void setPost(String post) {
        this.post = post;
    }

    public String getSymbol() {
        return symbol;
    }

    public void setSymbol(String symbol) {
        this.symbol = symbol;
    }
}
