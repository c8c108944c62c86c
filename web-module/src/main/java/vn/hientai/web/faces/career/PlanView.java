package vn.hientai.web.faces.career;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.BusinessRuleViolated;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.kernel.PersonId;
import vn.hientai.core.kernel.Today;
import vn.hientai.personnel.career.development.AddGoal;
import vn.hientai.personnel.career.development.ChangePlan;
import vn.hientai.personnel.career.development.ClosePlan;
import vn.hientai.personnel.career.development.ConfirmProgress;
import vn.hientai.personnel.career.development.DevelopmentQueries;
import vn.hientai.personnel.career.development.DevelopmentQueries.Colleague;
import vn.hientai.personnel.career.development.DevelopmentQueries.PlanSheet;
import vn.hientai.personnel.career.development.DraftPlan;
import vn.hientai.personnel.career.development.DropGoal;
import vn.hientai.personnel.career.development.GoalKind;
import vn.hientai.personnel.career.development.GoalReport;
import vn.hientai.personnel.career.development.GoalText;
import vn.hientai.personnel.career.development.PlanStatus;
import vn.hientai.personnel.career.development.PlanText;
import vn.hientai.personnel.career.development.ProposePlan;
import vn.hientai.web.faces.support.FormActs;
import vn.hientai.web.faces.support.Notices;

/** A development plan in the head's hands: text, mentor, goals, proposal, reports, closing. */
@Named
@ViewScoped
public class PlanView implements Serializable {
    @Inject
    transient CurrentActor actor;

    @Inject
    transient Today today;

    @Inject
    transient DevelopmentQueries development;

    @Inject
    transient DraftPlan draftPlan;

    @Inject
    transient ChangePlan changePlan;

    @Inject
    transient AddGoal addGoal;

    @Inject
    transient DropGoal dropGoal;

    @Inject
    transient ProposePlan proposePlan;

    @Inject
    transient ConfirmProgress confirmProgress;

    @Inject
    transient ClosePlan closePlan;

    @Inject
    transient FormActs acts;

    @Inject
    transient Notices notices;

    private Long id;
    private String code;
    private String title;
    private String targetPost;
    private LocalDate from;
    private LocalDate lastDay;
    private String mentor;
    private LocalDate nextReviewOn;
    private GoalKind kind = GoalKind.STRETCH_TASK;
    private String goalTitle;
    private String detail;
    private LocalDate dueOn;
    private String note;
    private transient PlanSheet sheet;

    /** Opens the plan, or the form of a new one for the person of the code. */
    public void open() {
        if (id == null) {
            from = today.date();
            lastDay = from.plusYears(1);
            person();
            return;
        }
        title = getSheet().row().title();
        targetPost = getSheet().targetPost();
        from = getSheet().row().from();
        lastDay = getSheet().row().lastDay();
        mentor = getSheet().mentorCode();
        nextReviewOn = getSheet().row().nextReviewOn();
    }

    public PlanSheet getSheet() {
        if (sheet == null && id != null) {
            sheet = development.plan(actor.scope(Right.LEAD_DEVELOPMENT), id).orElseThrow(() -> new NotFound("DevelopmentPlan", id));
        }
        return sheet;
    }

    private PersonId person() {
        return id != null
                ? getSheet().row().person()
                : development.colleague(actor.scope(Right.LEAD_DEVELOPMENT), code).orElseThrow(() -> new NotFound("Person", code));
    }

    /** Whose plan the form will make; name and post. */
    public Colleague getWhose() {
        return development.named(actor.scope(Right.LEAD_DEVELOPMENT), code).orElseThrow(() -> new NotFound("Person", code));
    }

    public List<Colleague> getColleagues() {
        return development.colleagues(actor.scope(Right.LEAD_DEVELOPMENT), person());
    }

    public boolean isChangeable() {
        return id == null || is(PlanStatus.DRAFT) || is(PlanStatus.AGREED);
    }

    public boolean isDraft() {
        return id != null && is(PlanStatus.DRAFT);
    }

    public boolean isProposed() {
        return id != null && is(PlanStatus.PROPOSED);
    }

    public boolean isAgreed() {
        return id != null && is(PlanStatus.AGREED);
    }

    private boolean is(PlanStatus status) {
        return getSheet().row().status() == status;
    }

    private PlanText text() {
        return new PlanText(title, targetPost, from, lastDay, mentorId(), nextReviewOn);
    }

    private PersonId mentorId() {
        if (mentor == null || mentor.isBlank()) {
            return null;
        }
        return development.colleague(actor.scope(Right.READ_FILE), mentor)
                .orElseThrow(() -> BusinessRuleViolated.at("mentor", "development.mentor-unknown", Map.of()));
    }

    public String save() {
        var done = acts.carryOut("plan", () -> {
            if (id == null) {
                id = draftPlan.handle(new DraftPlan.Command(person(), text(), List.of()));
            } else {
                changePlan.handle(new ChangePlan.Command(id, text(), null));
            }
        });
        return done ? told("careers.plan-saved") : null;
    }

    public String add() {
        var done = acts.carryOut("goal", () ->
                addGoal.handle(new AddGoal.Command(id, new GoalText(kind, goalTitle, detail, null, dueOn), null)));
        return done ? told("careers.goal-added") : null;
    }

    public String drop(long goal) {
        return acts.carryOut("goals", () -> dropGoal.handle(new DropGoal.Command(id, goal, needed(), null)))
                ? told("careers.goal-dropped") : null;
    }

    public String propose() {
        return acts.carryOut("goals", () -> proposePlan.handle(new ProposePlan.Command(id, false, null)))
                ? told("careers.plan-proposed") : null;
    }

    public String takeBack() {
        return acts.carryOut("goals", () -> proposePlan.handle(new ProposePlan.Command(id, true, null)))
                ? told("careers.plan-taken-back") : null;
    }

    public String confirm(long report) {
        return answer(report, GoalReport.Answer.CONFIRMED, "careers.report-confirmed");
    }

    public String sendBack(long report) {
        return answer(report, GoalReport.Answer.SENT_BACK, "careers.report-sent-back");
    }

    private String answer(long report, GoalReport.Answer answer, String said) {
        return acts.carryOut("goals", () -> confirmProgress.handle(new ConfirmProgress.Command(id, report, answer, note)))
                ? told(said) : null;
    }

    public String close() {
        return acts.carryOut("goals", () -> closePlan.handle(new ClosePlan.Command(id, needed(), null)))
                ? told("careers.plan-closed") : null;
    }

    private String needed() {
        if (note == null || note.isBlank()) {
            throw BusinessRuleViolated.at("note", "development.reason-needed", Map.of());
        }
        return note;
    }

    private String told(String key) {
        notices.done(key, Map.of());
        return "/unit/plan?faces-redirect=true&id=" + id;
    }

    public GoalKind[] getKinds() {
        return GoalKind.values();
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getTargetPost() {
        return targetPost;
    }

    public void setTargetPost(String targetPost) {
        this.targetPost = targetPost;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public LocalDate getLastDay() {
        return lastDay;
    }

    public void setLastDay(LocalDate lastDay) {
        this.lastDay = lastDay;
    }

    public String getMentor() {
        return mentor;
    }

    public void setMentor(String mentor) {
        this.mentor = mentor;
    }

    public LocalDate getNextReviewOn() {
        return nextReviewOn;
    }

    public void setNextReviewOn(LocalDate nextReviewOn) {
        this.nextReviewOn = nextReviewOn;
    }

    public GoalKind getKind() {
        return kind;
    }

    public void setKind(GoalKind kind) {
        this.kind = kind;
    }

    public String getGoalTitle() {
        return goalTitle;
    }

    public void setGoalTitle(String goalTitle) {
        this.goalTitle = goalTitle;
    }

    public String getDetail() {
        return detail;
    }

    public void setDetail(String detail) {
        this.detail = detail;
    }

    public LocalDate getDueOn() {
        return dueOn;
    }

    public void setDueOn(LocalDate dueOn) {
        this.dueOn = dueOn;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
