package vn.hientai.personnel.career.development;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Map;
import vn.hientai.core.kernel.BusinessRuleViolated;
import vn.hientai.core.kernel.Conflict;

/** A goal of a development plan (mục tiêu). Reported by the person, confirmed or sent back by the head. */
@Entity
@Table(name = "development_goal")
public class Goal {
    private static final int DONE = 100;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "plan_id", nullable = false, updatable = false)
    private DevelopmentPlan plan;

    @Column(nullable = false)
    private int position;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private GoalKind kind;

    @Column(nullable = false)
    private String title;

    private String detail;

    private String competency;

    @Column(name = "due_on", nullable = false)
    private LocalDate dueOn;

    @Column(nullable = false)
    private int progress;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private GoalStatus status;

    @Column(name = "drop_reason")
    private String dropReason;

    @Version
    private int version;

    protected Goal() {}

    static Goal of(DevelopmentPlan plan, int position, GoalText text) {
        var goal = new Goal();
        goal.plan = plan;
        goal.position = position;
        goal.status = GoalStatus.OPEN;
        goal.say(text);
        return goal;
    }

    void say(GoalText text) {
        mustBeOpen();
        kind = text.kind();
        title = text.title().strip();
        detail = text.detail();
        competency = text.competency();
        dueOn = text.dueOn();
    }

    void drop(String why) {
        mustBeOpen();
        status = GoalStatus.DROPPED;
        dropReason = why;
    }

    /** The person reports how far it is; 100 asks the head to confirm the goal as done. */
    void report(int percent) {
        must(status == GoalStatus.OPEN || status == GoalStatus.REPORTED_DONE, "development.goal-closed");
        if (percent < 0 || percent > DONE) {
            throw BusinessRuleViolated.at("progress", "development.progress-out-of-range", Map.of());
        }
        progress = percent;
        status = percent == DONE ? GoalStatus.REPORTED_DONE : GoalStatus.OPEN;
    }

    void confirm() {
        if (status == GoalStatus.REPORTED_DONE) {
            status = GoalStatus.CONFIRMED;
        }
    }

    /** The head does not share the report: the goal is open again at the progress that was confirmed before. */
    void sendBack(int before) {
        must(status != GoalStatus.CONFIRMED && status != GoalStatus.DROPPED, "development.goal-closed");
        progress = before;
        status = GoalStatus.OPEN;
    }

    private void mustBeOpen() {
        must(status == GoalStatus.OPEN, "development.goal-closed");
    }

    private void must(boolean allowed, String refusal) {
        if (!allowed) {
            throw new Conflict(refusal, Map.of("status", status));
        }
    }

    Long id() {
        return id;
    }

    int position() {
        return position;
    }

    String title() {
        return title;
    }

    int progress() {
        return progress;
    }

    GoalStatus status() {
        return status;
    }

    LocalDate dueOn() {
        return dueOn;
    }
}
