package vn.hientai.web.faces.work;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.kernel.Today;
import vn.hientai.personnel.assessment.work.Marks;
import vn.hientai.personnel.assessment.work.ReopenMonth;
import vn.hientai.personnel.assessment.work.ScoreQueries;
import vn.hientai.personnel.assessment.work.ScoreQueries.MonthSheet;
import vn.hientai.personnel.assessment.work.ScoreQueries.YearSheet;
import vn.hientai.personnel.assessment.work.Subordinates;
import vn.hientai.personnel.assessment.work.Subordinates.Reckoned;
import vn.hientai.personnel.assessment.work.TrackMonth;
import vn.hientai.personnel.assessment.work.WorkQueries;
import vn.hientai.personnel.assessment.work.WorkQueries.Colleague;
import vn.hientai.web.faces.support.FormActs;
import vn.hientai.web.faces.support.Notices;

/** A person's month in the hands of whoever tracks the work: tasks, score explained, marks, closing. */
@Named
@ViewScoped
public class MonthView implements Serializable {
    @Inject
    transient CurrentActor actor;

    @Inject
    transient WorkQueries work;

    @Inject
    transient ScoreQueries scores;

    @Inject
    transient Subordinates led;

    @Inject
    transient TrackMonth trackMonth;

    @Inject
    transient ReopenMonth reopenMonth;

    @Inject
    transient FormActs acts;

    @Inject
    transient WorkWords words;

    @Inject
    transient Notices notices;

    @Inject
    transient Today today;

    private String code;
    private String month;
    private BigDecimal conduct;
    private BigDecimal capacity;
    private BigDecimal innovation;
    private BigDecimal subordinates;
    private BigDecimal delivery;
    private BigDecimal cohesion;
    private String reason;
    private boolean close;
    private String why;
    private Integer version;
    private transient Colleague person;
    private transient MonthSheet sheet;
    private transient YearSheet year;
    private transient Reckoned reckoned;
    private transient boolean reckonedKnown;

    public void open() {
        var marks = getSheet().marks();
        version = marks.version();
        var shown = marks.tracked() != null ? marks.tracked() : marks.self();
        if (shown != null) {
            conduct = shown.conduct();
            capacity = shown.capacity();
            innovation = shown.innovation();
        }
        if (marks.unit() != null) {
            subordinates = marks.unit().subordinates();
            delivery = marks.unit().delivery();
            cohesion = marks.unit().cohesion();
        }
        reason = marks.note();
    }

    public Colleague getPerson() {
        if (person == null) {
            person = work.colleague(actor.scope(Right.READ_WORK), code == null ? "" : code).orElseThrow(() -> new NotFound("Person", code));
        }
        return person;
    }

    public LocalDate getShown() {
        return words.month(month);
    }

    public MonthSheet getSheet() {
        if (sheet == null) {
            sheet = scores.month(actor.scope(Right.READ_WORK), getPerson().person(), getShown());
        }
        return sheet;
    }

    public YearSheet getYear() {
        if (year == null) {
            year = scores.year(actor.scope(Right.READ_WORK), getPerson().person(), getShown().getYear());
        }
        return year;
    }

    public boolean isLed() {
        return !getPerson().person().equals(actor.who().personOrNull())
                && (actor.scope(Right.LEAD_WORK).includesUnit(getPerson().unit())
                        || actor.scope(Right.LEAD_HEADS).includesUnit(getPerson().unit()) && getSheet().subject().leads());
    }

    /** The criterion d as the scores of those led make it, or null where it is given by hand. */
    public Reckoned getReckoned() {
        if (!reckonedKnown) {
            reckoned = getSheet().subject().leads() ? led.of(getPerson(), getShown()).orElse(null) : null;
            reckonedKnown = true;
        }
        return reckoned;
    }

    public boolean isTrackable() {
        return isLed() && !getSheet().marks().isClosed() && !getShown().isAfter(today.date());
    }

    public boolean isOver() {
        return !getShown().plusMonths(1).isAfter(today.date());
    }

    public String track() {
        var done = acts.carryOut("track", () -> trackMonth.handle(new TrackMonth.Command(
                getPerson().person(), getShown(), new Marks.Groups(conduct, capacity, innovation), getReckoned() == null ? subordinates : null, delivery, cohesion, reason, close,
                version)));
        return done ? told(close ? "work.month.closed" : "work.month.tracked") : null;
    }

    public String reopen() {
        var done = acts.carryOut("reopen", () -> reopenMonth.handle(new ReopenMonth.Command(getPerson().person(), getShown(), why)), "why");
        return done ? told("work.month.reopened") : null;
    }

    private String told(String key) {
        notices.done(key, Map.of("name", getPerson().fullName()));
        return "/unit/score?faces-redirect=true&code=" + code + "&month=" + words.key(getShown());
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getMonth() {
        return month;
    }

    public void setMonth(String month) {
        this.month = month;
    }

    public BigDecimal getConduct() {
        return conduct;
    }

    public void setConduct(BigDecimal conduct) {
        this.conduct = conduct;
    }

    public BigDecimal getCapacity() {
        return capacity;
    }

    public void setCapacity(BigDecimal capacity) {
        this.capacity = capacity;
    }

    public BigDecimal getInnovation() {
        return innovation;
    }

    public void setInnovation(BigDecimal innovation) {
        this.innovation = innovation;
    }

    public BigDecimal getSubordinates() {
        return subordinates;
    }

    public void setSubordinates(BigDecimal subordinates) {
        this.subordinates = subordinates;
    }

    public BigDecimal getDelivery() {
        return delivery;
    }

    public void setDelivery(BigDecimal delivery) {
        this.delivery = delivery;
    }

    public BigDecimal getCohesion() {
        return cohesion;
    }

    public void setCohesion(BigDecimal cohesion) {
        this.cohesion = cohesion;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public boolean isClose() {
        return close;
    }

    public void setClose(boolean close) {
        this.close = close;
    }

    public String getWhy() {
        return why;
    }

    public void setWhy(String why) {
        this.why = why;
    }
}
