package vn.hientai.personnel.career.development;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.hientai.core.kernel.AccountId;
import vn.hientai.core.kernel.BusinessRuleViolated;
import vn.hientai.core.kernel.Conflict;
import vn.hientai.core.kernel.EffectivePeriod;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.kernel.PersonId;

/**
 * A development plan (kế hoạch phát triển). Drafted by the head, proposed, agreed by the person's consent; the person
 * reports on its goals, the head confirms; closed with a result. One open plan a person.
 */
@Entity
@Table(name = "development_plan")
public class DevelopmentPlan {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "person_id", nullable = false, updatable = false)
    private PersonId person;

    @Column(nullable = false)
    private String title;

    @Column(name = "target_post")
    private String targetPost;

    @Embedded
    private EffectivePeriod period;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private PlanStatus status;

    @Column(name = "mentor_id")
    private PersonId mentor;

    @Column(name = "next_review_on")
    private LocalDate nextReviewOn;

    @Column(name = "drafted_by", nullable = false)
    private AccountId draftedBy;

    @Column(name = "agreed_by")
    private AccountId agreedBy;

    @Column(name = "agreed_on")
    private LocalDate agreedOn;

    @Column(name = "accepted_on")
    private LocalDate acceptedOn;

    @Column(name = "change_request")
    private String changeRequest;

    private String result;

    @Column(name = "closed_on")
    private LocalDate closedOn;

    @OneToMany(mappedBy = "plan", cascade = CascadeType.PERSIST)
    @OrderBy("position")
    private List<Goal> goals = new ArrayList<>();

    @Version
    private int version;

    protected DevelopmentPlan() {}

    static DevelopmentPlan draft(PersonId person, PlanText text, AccountId by) {
        var plan = new DevelopmentPlan();
        plan.person = person;
        plan.draftedBy = by;
        plan.status = PlanStatus.DRAFT;
        plan.say(text);
        return plan;
    }

    /** The head changes the plan; what was agreed needs no new consent for its mentor and review day only. */
    void say(PlanText text) {
        must(status == PlanStatus.DRAFT || status == PlanStatus.AGREED, "development.not-changeable");
        if (!text.from().isBefore(text.lastDay())) {
            throw BusinessRuleViolated.at("lastDay", "development.ends-before-it-starts", Map.of());
        }
        if (person.equals(text.mentor())) {
            throw BusinessRuleViolated.at("mentor", "development.own-mentor", Map.of());
        }
        if (text.nextReviewOn() != null
                && (text.nextReviewOn().isBefore(text.from()) || text.nextReviewOn().isAfter(text.lastDay()))) {
            throw BusinessRuleViolated.at("nextReviewOn", "development.review-outside-plan", Map.of());
        }
        title = text.title().strip();
        targetPost = text.targetPost();
        period = EffectivePeriod.throughTo(text.from(), text.lastDay());
        mentor = text.mentor();
        nextReviewOn = text.nextReviewOn();
    }

    Goal addGoal(GoalText text) {
        must(status == PlanStatus.DRAFT || status == PlanStatus.AGREED, "development.not-changeable");
        mustLieInside(text.dueOn());
        var goal = Goal.of(this, goals.size() + 1, text);
        goals.add(goal);
        return goal;
    }

    Goal changeGoal(long goalId, GoalText text) {
        must(status == PlanStatus.DRAFT || status == PlanStatus.AGREED, "development.not-changeable");
        mustLieInside(text.dueOn());
        var goal = goal(goalId);
        goal.say(text);
        return goal;
    }

    Goal dropGoal(long goalId, String why) {
        must(status == PlanStatus.DRAFT || status == PlanStatus.AGREED, "development.not-changeable");
        var goal = goal(goalId);
        goal.drop(why);
        return goal;
    }

    private void mustLieInside(LocalDate day) {
        if (!period.covers(day)) {
            throw BusinessRuleViolated.at("dueOn", "development.due-outside-plan",
                    Map.of("from", period.from(), "until", period.lastDay().orElse(day)));
        }
    }

    void propose(AccountId by, LocalDate on) {
        must(status == PlanStatus.DRAFT, "development.not-a-draft");
        if (openGoals() == 0) {
            throw new BusinessRuleViolated("development.no-goals");
        }
        status = PlanStatus.PROPOSED;
        agreedBy = by;
        agreedOn = on;
        changeRequest = null;
    }

    /** The head takes the proposal back to change it. */
    void takeBack() {
        must(status == PlanStatus.PROPOSED, "development.not-proposed");
        backToDraft(null);
    }

    void accept(LocalDate on) {
        must(status == PlanStatus.PROPOSED, "development.not-proposed");
        status = PlanStatus.AGREED;
        acceptedOn = on;
    }

    void askForChange(String what) {
        must(status == PlanStatus.PROPOSED, "development.not-proposed");
        backToDraft(what);
    }

    private void backToDraft(String request) {
        status = PlanStatus.DRAFT;
        agreedBy = null;
        agreedOn = null;
        changeRequest = request;
    }

    Goal report(long goalId, int percent) {
        must(status == PlanStatus.AGREED, "development.not-agreed");
        var goal = goal(goalId);
        goal.report(percent);
        return goal;
    }

    void reviewed(LocalDate next) {
        must(status == PlanStatus.AGREED, "development.not-agreed");
        if (next != null && !period.covers(next)) {
            throw BusinessRuleViolated.at("nextReviewOn", "development.review-outside-plan", Map.of());
        }
        nextReviewOn = next;
    }

    void close(String outcome, LocalDate on) {
        must(status == PlanStatus.AGREED, "development.not-agreed");
        if (goals.stream().anyMatch(goal -> goal.status() == GoalStatus.REPORTED_DONE)) {
            throw new BusinessRuleViolated("development.reports-wait");
        }
        end(PlanStatus.CLOSED, outcome, on);
    }

    void cancel(String why, LocalDate on) {
        must(status == PlanStatus.DRAFT || status == PlanStatus.PROPOSED, "development.not-changeable");
        end(PlanStatus.CANCELLED, why, on);
    }

    private void end(PlanStatus how, String outcome, LocalDate on) {
        status = how;
        result = outcome;
        closedOn = on;
        nextReviewOn = null;
    }

    Goal goal(long goalId) {
        return goals.stream()
                .filter(goal -> goal.id() != null && goal.id() == goalId)
                .findFirst()
                .orElseThrow(() -> new NotFound(Goal.class, goalId));
    }

    private long openGoals() {
        return goals.stream().filter(goal -> goal.status() != GoalStatus.DROPPED).count();
    }

    private void must(boolean allowed, String refusal) {
        if (!allowed) {
            throw new Conflict(refusal, Map.of("status", status));
        }
    }

    Long id() {
        return id;
    }

    PersonId person() {
        return person;
    }

    PlanStatus status() {
        return status;
    }

    PersonId mentor() {
        return mentor;
    }

    LocalDate nextReviewOn() {
        return nextReviewOn;
    }

    AccountId draftedBy() {
        return draftedBy;
    }

    AccountId agreedBy() {
        return agreedBy;
    }

    String title() {
        return title;
    }

    List<Goal> goals() {
        return List.copyOf(goals);
    }

    int version() {
        return version;
    }
}
