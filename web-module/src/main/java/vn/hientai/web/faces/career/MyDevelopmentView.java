package vn.hientai.web.faces.career;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import vn.hientai.core.identity.AccessScope;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.SignedIn;
import vn.hientai.core.policy.Explanation;
import vn.hientai.personnel.career.development.AnswerPlan;
import vn.hientai.personnel.career.development.DevelopmentQueries.GoalRow;
import vn.hientai.personnel.career.development.DevelopmentQueries.PlanSheet;
import vn.hientai.personnel.career.development.DevelopmentQueries;
import vn.hientai.personnel.career.development.GoalStatus;
import vn.hientai.personnel.career.development.PlanStatus;
import vn.hientai.personnel.career.development.ReportProgress;
import vn.hientai.personnel.career.path.PathQueries.Step;
import vn.hientai.personnel.career.path.PathQueries.Way;
import vn.hientai.personnel.career.path.PathQueries;
import vn.hientai.personnel.career.talent.TalentQueries.NominationSheet;
import vn.hientai.personnel.career.talent.TalentQueries;
import vn.hientai.web.faces.support.FormActs;
import vn.hientai.web.faces.support.LocaleChoice;
import vn.hientai.web.faces.support.Notices;

/** "My development": the own way ahead, what is missing, the plan, and reporting on its goals. */
@Named
@ViewScoped
public class MyDevelopmentView implements Serializable {
    @Inject
    transient CurrentActor actor;

    @Inject
    transient PathQueries paths;

    @Inject
    transient DevelopmentQueries development;

    @Inject
    transient TalentQueries talents;

    @Inject
    transient AnswerPlan answerPlan;

    @Inject
    transient ReportProgress reportProgress;

    @Inject
    transient FormActs acts;

    @Inject
    transient Notices notices;

    private String post;
    private Long goal;
    private Integer progress;
    private String note;
    private Long evidence;
    private String reason;
    private transient Way way;
    private transient PlanSheet plan;
    private transient List<NominationSheet> nominations = List.of();
    private transient boolean loaded;

    public void open() {
        load();
    }

    private void load() {
        if (loaded) {
            return;
        }
        loaded = true;
        var person = actor.signedIn().flatMap(SignedIn::person);
        person.ifPresent(self -> {
            var mine = AccessScope.only(self);
            way = paths.of(mine, self).orElse(null);
            plan = development.planOf(mine, self).orElse(null);
            nominations = talents.ofPerson(mine, self);
        });
    }

    public Way getWay() {
        load();
        return way;
    }

    /** How one's own nominations went, the newest first, each with its reasons. */
    public List<NominationSheet> getNominations() {
        load();
        return nominations == null ? List.of() : nominations;
    }

    public PlanSheet getPlan() {
        load();
        return plan;
    }

    /** The steps of a stage: 1 the next ones, 2 those behind them. */
    public List<Step> stage(int stage) {
        return getWay() == null ? List.of() : way.steps().stream().filter(step -> step.stage() == stage).toList();
    }

    /** The step whose requirements are shown: the one asked for, or the first office, or the first of all. */
    public Step getShown() {
        if (getWay() == null) {
            return null;
        }
        return way.steps().stream()
                .min(Comparator.comparing((Step step) -> !step.post().code().equals(post))
                        .thenComparing(step -> !"OFFICE".equals(step.post().kind().name()))
                        .thenComparing(Step::stage))
                .orElse(null);
    }

    public String name(Step step) {
        return "en".equals(LocaleChoice.current().getLanguage()) ? step.post().nameEn() : step.post().nameVi();
    }

    public List<Explanation> getRequirements() {
        return getShown() == null
                ? List.of()
                : Explanation.of(getShown().verdict(), LocaleChoice.current()).stream()
                        .sorted(Comparator.comparing(Explanation::satisfied))
                        .toList();
    }

    public boolean isToAnswer() {
        return getPlan() != null && plan.row().status() == PlanStatus.PROPOSED;
    }

    public boolean isReportable() {
        return getPlan() != null && plan.row().status() == PlanStatus.AGREED && !getOpenGoals().isEmpty();
    }

    public List<GoalRow> getOpenGoals() {
        return getPlan() == null
                ? List.of()
                : plan.goals().stream()
                        .filter(one -> one.status() == GoalStatus.OPEN || one.status() == GoalStatus.REPORTED_DONE)
                        .toList();
    }

    public String report() {
        var done = acts.carryOut("report", () -> reportProgress.handle(
                new ReportProgress.Command(getPlan().row().id(), goal, progress, note, evidence)));
        return done ? told("careers.reported") : null;
    }

    public String accept() {
        return acts.carryOut("answer", () -> answerPlan.handle(new AnswerPlan.Command(getPlan().row().id(), true, null)))
                ? told("careers.plan-accepted") : null;
    }

    public String askForChange() {
        return acts.carryOut("answer", () -> answerPlan.handle(new AnswerPlan.Command(getPlan().row().id(), false, reason)))
                ? told("careers.plan-change-asked") : null;
    }

    private String told(String key) {
        notices.done(key, Map.of());
        return "/me/development?faces-redirect=true";
    }

    public String getPost() {
        return post;
    }

    public void setPost(String post) {
        this.post = post;
    }

    public Long getGoal() {
        return goal;
    }

    public void setGoal(Long goal) {
        this.goal = goal;
    }

    public Integer getProgress() {
        return progress;
    }

    public void setProgress(Integer progress) {
        this.progress = progress;
    }

    public Long getEvidence() {
        return evidence;
    }

    public void setEvidence(Long evidence) {
        this.evidence = evidence;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
