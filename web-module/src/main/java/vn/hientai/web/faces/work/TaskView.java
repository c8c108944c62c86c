package vn.hientai.web.faces.work;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.kernel.Today;
import vn.hientai.personnel.assessment.work.AnswerTask;
import vn.hientai.personnel.assessment.work.ConfirmTask;
import vn.hientai.personnel.assessment.work.MoveTask;
import vn.hientai.personnel.assessment.work.ReportTask;
import vn.hientai.personnel.assessment.work.ReturnTask;
import vn.hientai.personnel.assessment.work.SplitTask;
import vn.hientai.personnel.assessment.work.TaskRow;
import vn.hientai.personnel.assessment.work.TaskState;
import vn.hientai.personnel.assessment.work.WithdrawTask;
import vn.hientai.personnel.assessment.work.WorkQueries;
import vn.hientai.personnel.assessment.work.WorkQueries.Colleague;
import vn.hientai.personnel.assessment.work.WorkQueries.EventRow;
import vn.hientai.personnel.assessment.work.rule.Lateness;
import vn.hientai.web.faces.support.FormActs;
import vn.hientai.web.faces.support.Notices;

/** One task: seen by the person who reports on it and by the head who confirms, moves, splits or withdraws it. */
@Named
@ViewScoped
public class TaskView implements Serializable {
    @Inject
    transient CurrentActor actor;

    @Inject
    transient WorkQueries work;

    @Inject
    transient AnswerTask answerTask;

    @Inject
    transient ReportTask reportTask;

    @Inject
    transient ConfirmTask confirmTask;

    @Inject
    transient ReturnTask returnTask;

    @Inject
    transient MoveTask moveTask;

    @Inject
    transient SplitTask splitTask;

    @Inject
    transient WithdrawTask withdrawTask;

    @Inject
    transient FormActs acts;

    @Inject
    transient WorkWords words;

    @Inject
    transient Notices notices;

    @Inject
    transient Today today;

    private Long id;
    private BigDecimal done;
    private LocalDate finishedOn;
    private String note;
    private Integer qualityFailures;
    private Integer lateDays;
    private String cause;
    private String reason;
    private String to;
    private LocalDate dueOn;
    private String firstTitle;
    private BigDecimal firstQuantity;
    private LocalDate firstDue;
    private String secondTitle;
    private BigDecimal secondQuantity;
    private LocalDate secondDue;
    private String answerReason;
    private String moveReason;
    private String splitReason;
    private String withdrawReason;
    private Integer version;
    private transient TaskRow task;

    public void open() {
        version = getTask().version();
        done = getTask().done() != null ? getTask().done() : getTask().quantity();
        finishedOn = getTask().finishedOn() != null ? getTask().finishedOn() : today.date();
        note = getTask().report();
        qualityFailures = 0;
        lateDays = getTask().finishedOn() == null ? 0 : Lateness.of(getTask().dueOn(), getTask().finishedOn()).days();
        firstTitle = getTask().title() + " (1)";
        secondTitle = getTask().title() + " (2)";
        firstDue = getTask().dueOn();
        secondDue = getTask().dueOn();
    }

    public TaskRow getTask() {
        if (task == null) {
            task = id == null
                    ? null
                    : work.get(actor.scope(Right.READ_WORK), id).orElse(null);
            if (task == null) {
                throw new NotFound("Task", String.valueOf(id));
            }
        }
        return task;
    }

    /** Only one's own stands under /me. */
    public void openMine() {
        if (!isMine()) {
            throw new NotFound("Task", String.valueOf(id));
        }
        open();
    }

    public boolean isMine() {
        return getTask().person().equals(actor.who().personOrNull());
    }

    /** Whether the signed-in person tracks this person's work, as far as a page can tell. */
    public boolean isLed() {
        var unit = work.colleague(actor.scope(Right.READ_WORK), getTask().person()).map(Colleague::unit);
        return !isMine() && unit.isPresent()
                && (actor.scope(Right.LEAD_WORK).includesUnit(unit.get()) || actor.scope(Right.LEAD_HEADS).includesUnit(unit.get()));
    }

    private boolean is(TaskState... states) {
        return !getTask().monthClosed() && List.of(states).contains(getTask().state());
    }

    public boolean isReportable() {
        return isMine() && is(TaskState.ASSIGNED, TaskState.REPORTED);
    }

    public boolean isConfirmable() {
        return isLed() && is(TaskState.REPORTED);
    }

    public boolean isReturnable() {
        return isLed() && is(TaskState.REPORTED, TaskState.CONFIRMED);
    }

    public boolean isAnswerable() {
        return isLed() && is(TaskState.PROPOSED);
    }

    public boolean isMovable() {
        return isLed() && is(TaskState.ASSIGNED, TaskState.REPORTED);
    }

    public boolean isSplittable() {
        return isLed() && is(TaskState.ASSIGNED);
    }

    public boolean isWithdrawable() {
        return isLed() && is(TaskState.PROPOSED, TaskState.ASSIGNED, TaskState.REPORTED) || isMine() && is(TaskState.PROPOSED);
    }

    public List<EventRow> getHistory() {
        return work.history(actor.scope(Right.READ_WORK), id);
    }

    public List<TaskRow> getOffspring() {
        return work.offspring(actor.scope(Right.READ_WORK), id);
    }

    public List<Colleague> getColleagues() {
        var unit = work.colleague(actor.scope(Right.READ_WORK), getTask().person()).map(Colleague::unit).orElseThrow();
        return work.colleagues(actor.scope(Right.READ_WORK), Set.of(unit.value())).stream()
                .filter(one -> !one.person().equals(getTask().person()) && !one.person().equals(actor.who().personOrNull()))
                .toList();
    }

    public String report() {
        return done("report", "/me/task", "work.reported", () -> reportTask.handle(new ReportTask.Command(id, done, finishedOn, note, version)));
    }

    public String confirm() {
        return done("confirm", "/unit/task", "work.confirmed", () -> confirmTask.handle(new ConfirmTask.Command(
                id, done, qualityFailures == null ? 0 : qualityFailures, lateDays, null, cause, version)));
    }

    public String sendBack() {
        return done("return", "/unit/task", "work.returned", () -> returnTask.handle(new ReturnTask.Command(id, reason, version)));
    }

    public String accept() {
        return done("answer", "/unit/task", "work.accepted", () -> answerTask.handle(new AnswerTask.Command(id, true, null, version)));
    }

    public String decline() {
        return done("answer", "/unit/task", "work.declined", () -> answerTask.handle(new AnswerTask.Command(id, false, answerReason, version)), "answerReason");
    }

    public String move() {
        return done("move", "/unit/task", "work.moved", () -> moveTask.handle(new MoveTask.Command(
                id, work.colleague(actor.scope(Right.READ_WORK), to == null ? "" : to).orElseThrow(() -> new NotFound("Person", to)).person(), dueOn,
                moveReason, version)), "moveReason");
    }

    public String split() {
        var parts = new ArrayList<SplitTask.Part>();
        parts.add(new SplitTask.Part(firstTitle, firstQuantity, firstDue));
        parts.add(new SplitTask.Part(secondTitle, secondQuantity, secondDue));
        return done("split", "/unit/task", "work.split.done", () -> splitTask.handle(new SplitTask.Command(id, parts, splitReason, version)), "splitReason");
    }

    public String withdraw() {
        return done("withdraw", isMine() ? "/me/task" : "/unit/task", "work.withdrawn",
                () -> withdrawTask.handle(new WithdrawTask.Command(id, withdrawReason, version)), "withdrawReason");
    }

    private String done(String form, String page, String key, Runnable act) {
        return done(form, page, key, act, "reason");
    }

    private String done(String form, String page, String key, Runnable act, String reasonField) {
        if (!acts.carryOut(form, act, reasonField)) {
            task = null;
            return null;
        }
        notices.done(key, Map.of("title", getTask().title()));
        return page + "?faces-redirect=true&id=" + id;
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public BigDecimal getDone() {
        return done;
    }

    public void setDone(BigDecimal done) {
        this.done = done;
    }

    public LocalDate getFinishedOn() {
        return finishedOn;
    }

    public void setFinishedOn(LocalDate finishedOn) {
        this.finishedOn = finishedOn;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }

    public Integer getQualityFailures() {
        return qualityFailures;
    }

    public void setQualityFailures(Integer qualityFailures) {
        this.qualityFailures = qualityFailures;
    }

    public Integer getLateDays() {
        return lateDays;
    }

    public void setLateDays(Integer lateDays) {
        this.lateDays = lateDays;
    }

    public String getCause() {
        return cause;
    }

    public void setCause(String cause) {
        this.cause = cause;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to;
    }

    public LocalDate getDueOn() {
        return dueOn;
    }

    public void setDueOn(LocalDate dueOn) {
        this.dueOn = dueOn;
    }

    public String getFirstTitle() {
        return firstTitle;
    }

    public void setFirstTitle(String firstTitle) {
        this.firstTitle = firstTitle;
    }

    public BigDecimal getFirstQuantity() {
        return firstQuantity;
    }

    public void setFirstQuantity(BigDecimal firstQuantity) {
        this.firstQuantity = firstQuantity;
    }

    public LocalDate getFirstDue() {
        return firstDue;
    }

    public void setFirstDue(LocalDate firstDue) {
        this.firstDue = firstDue;
    }

    public String getSecondTitle() {
        return secondTitle;
    }

    public void setSecondTitle(String secondTitle) {
        this.secondTitle = secondTitle;
    }

    public BigDecimal getSecondQuantity() {
        return secondQuantity;
    }

    public void setSecondQuantity(BigDecimal secondQuantity) {
        this.secondQuantity = secondQuantity;
    }

    public LocalDate getSecondDue() {
        return secondDue;
    }

    public void setSecondDue(LocalDate secondDue) {
        this.secondDue = secondDue;
    }

    public String getAnswerReason() {
        return answerReason;
    }

    public void setAnswerReason(String answerReason) {
        this.answerReason = answerReason;
    }

    public String getMoveReason() {
        return moveReason;
    }

    public void setMoveReason(String moveReason) {
        this.moveReason = moveReason;
    }

    public String getSplitReason() {
        return splitReason;
    }

    public void setSplitReason(String splitReason) {
        this.splitReason = splitReason;
    }

    public String getWithdrawReason() {
        return withdrawReason;
    }

    public void setWithdrawReason(String withdrawReason) {
        this.withdrawReason = withdrawReason;
    }
}
