package vn.hientai.personnel.career.development;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import vn.hientai.core.kernel.AccountId;
import vn.hientai.core.kernel.Conflict;

/** What the person reported on a goal (báo cáo kết quả), and what the head answered. Kept for ever. */
@Entity
@Table(name = "goal_report")
public class GoalReport {
    /** Xác nhận, trả lại. */
    public enum Answer {
        CONFIRMED,
        SENT_BACK
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "goal_id", nullable = false, updatable = false)
    private Long goal;

    @Column(nullable = false, updatable = false)
    private int progress;

    @Column(nullable = false, updatable = false)
    private String note;

    @Column(name = "reported_by", nullable = false, updatable = false)
    private AccountId reportedBy;

    @Column(name = "reported_on", nullable = false, updatable = false)
    private LocalDate reportedOn;

    @Column(nullable = false, updatable = false)
    private Instant at;

    @Column(name = "attachment_id", updatable = false)
    private Long evidence;

    @Enumerated(EnumType.STRING)
    private Answer answer;

    @Column(name = "confirmed_by")
    private AccountId answeredBy;

    @Column(name = "confirmed_on")
    private LocalDate answeredOn;

    @Column(name = "confirm_note")
    private String answerNote;

    protected GoalReport() {}

    static GoalReport of(long goal, int progress, String note, Long evidence, AccountId by, LocalDate on, Instant at) {
        var report = new GoalReport();
        report.goal = goal;
        report.progress = progress;
        report.note = note;
        report.evidence = evidence;
        report.reportedBy = by;
        report.reportedOn = on;
        report.at = at;
        return report;
    }

    void answer(Answer given, String remark, AccountId by, LocalDate on) {
        if (answer != null) {
            throw new Conflict("development.report-answered", Map.of());
        }
        answer = given;
        answerNote = remark;
        answeredBy = by;
        answeredOn = on;
    }

    Long id() {
        return id;
    }

    long goal() {
        return goal;
    }

    int progress() {
        return progress;
    }
}
