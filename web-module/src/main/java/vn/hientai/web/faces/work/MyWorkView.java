package vn.hientai.web.faces.work;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.hientai.core.identity.AccessScope;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.SignedIn;
import vn.hientai.core.kernel.PageRequest;
import vn.hientai.core.kernel.PersonId;
import vn.hientai.core.kernel.Today;
import vn.hientai.personnel.assessment.work.Marks;
import vn.hientai.personnel.assessment.work.ProductQueries;
import vn.hientai.personnel.assessment.work.ProductRow;
import vn.hientai.personnel.assessment.work.ProposeTask;
import vn.hientai.personnel.assessment.work.ScoreMyself;
import vn.hientai.personnel.assessment.work.ScoreQueries;
import vn.hientai.personnel.assessment.work.ScoreQueries.MonthSheet;
import vn.hientai.personnel.assessment.work.ScoreQueries.Preview;
import vn.hientai.personnel.assessment.work.ScoreQueries.YearSheet;
import vn.hientai.personnel.assessment.work.TaskRow;
import vn.hientai.personnel.assessment.work.TaskState;
import vn.hientai.personnel.assessment.work.WhatIf;
import vn.hientai.personnel.assessment.work.WorkQueries;
import vn.hientai.personnel.assessment.work.WorkQueries.Colleague;
import vn.hientai.web.faces.support.FormActs;
import vn.hientai.web.faces.support.Notices;

/** "My work": the tasks of a month, the score as it grows, what a change would do, the own marks, registering a task. */
@Named
@ViewScoped
public class MyWorkView implements Serializable {
    @Inject
    transient CurrentActor actor;

    @Inject
    transient WorkQueries work;

    @Inject
    transient ScoreQueries scores;

    @Inject
    transient ProductQueries products;

    @Inject
    transient ProposeTask proposeTask;

    @Inject
    transient ScoreMyself scoreMyself;

    @Inject
    transient FormActs acts;

    @Inject
    transient WorkWords words;

    @Inject
    transient Notices notices;

    @Inject
    transient Today today;

    private String month;
    private Long task;
    private WhatIf.Ending ending;
    private Integer days;
    private String product;
    private String title;
    private BigDecimal quantity = BigDecimal.ONE;
    private LocalDate dueOn;
    private boolean adHoc;
    private BigDecimal conduct;
    private BigDecimal capacity;
    private BigDecimal innovation;
    private String note;
    private transient YearSheet year;
    private transient MonthSheet sheet;
    private transient Preview preview;
    private transient List<TaskRow> tasks;
    private transient Colleague self;

    public void open() {
        if (isPresent()) {
            var own = getSheet().marks().self();
            if (own != null) {
                conduct = own.conduct();
                capacity = own.capacity();
                innovation = own.innovation();
                note = getSheet().marks().selfNote();
            }
        }
    }

    private AccessScope mine() {
        return AccessScope.only(person());
    }

    private PersonId person() {
        return actor.signedIn().flatMap(SignedIn::person).orElse(null);
    }

    /** Whether the account belongs to somebody who works here. */
    public boolean isPresent() {
        return person() != null && getSelf() != null;
    }

    public Colleague getSelf() {
        if (self == null && person() != null) {
            self = work.colleague(mine(), person()).orElse(null);
        }
        return self;
    }

    public LocalDate getShown() {
        return words.month(month);
    }

    public MonthSheet getSheet() {
        if (sheet == null) {
            sheet = scores.month(mine(), person(), getShown());
        }
        return sheet;
    }

    public YearSheet getYear() {
        if (year == null) {
            year = scores.year(mine(), person(), getShown().getYear());
        }
        return year;
    }

    /** What is supposed, or that all that is open ends in time. */
    public Preview getPreview() {
        if (preview == null) {
            var supposed = ending == null ? WhatIf.ALL_IN_TIME : new WhatIf(task, ending, days == null ? 1 : Math.max(0, days));
            preview = scores.preview(mine(), person(), getShown(), supposed);
        }
        return preview;
    }

    /** Every task of the month, those that do not count as well. */
    public List<TaskRow> getTasks() {
        if (tasks == null) {
            tasks = work.list(mine(), WorkQueries.Filter.of(person(), getShown()),
                    new PageRequest<>(PageRequest.MAX_LIMIT, null, WorkQueries.TaskSort.DUE, false, false)).items();
        }
        return tasks;
    }

    public long getToDo() {
        return getTasks().stream().filter(one -> one.state() == TaskState.ASSIGNED).count();
    }

    public long getLate() {
        return getTasks().stream().filter(words::late).count();
    }

    public List<ProductRow> getProducts() {
        return products.choices(getSelf().unit(), today.date());
    }

    public WhatIf.Ending[] getEndings() {
        return WhatIf.Ending.values();
    }

    /** A month can be marked once it has begun and until it is closed. */
    public boolean isMarkable() {
        return !getShown().isAfter(today.date()) && !getSheet().marks().isClosed();
    }

    public String register() {
        var done = acts.carryOut("register", () ->
                proposeTask.handle(new ProposeTask.Command(product, title, quantity, dueOn, adHoc)));
        return done ? told("work.registered", words.key(dueOn.withDayOfMonth(1))) : null;
    }

    public String mark() {
        var done = acts.carryOut("marks", () -> scoreMyself.handle(new ScoreMyself.Command(
                getShown(), new Marks.Groups(conduct, capacity, innovation), note)));
        return done ? told("work.marked", words.key(getShown())) : null;
    }

    private String told(String key, String where) {
        notices.done(key, Map.of());
        return "/me/work?faces-redirect=true&month=" + where;
    }

    public String getMonth() {
        return month;
    }

    public void setMonth(String month) {
        this.month = month;
    }

    public Long getTask() {
        return task;
    }

    public void setTask(Long task) {
        this.task = task;
    }

    public WhatIf.Ending getEnding() {
        return ending;
    }

    public void setEnding(WhatIf.Ending ending) {
        this.ending = ending;
    }

    public Integer getDays() {
        return days;
    }

    public void setDays(Integer days) {
        this.days = days;
    }

    public String getProduct() {
        return product;
    }

    public void setProduct(String product) {
        this.product = product;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public BigDecimal getQuantity() {
        return quantity;
    }

    public void setQuantity(BigDecimal quantity) {
        this.quantity = quantity;
    }

    public LocalDate getDueOn() {
        return dueOn;
    }

    public void setDueOn(LocalDate dueOn) {
        this.dueOn = dueOn;
    }

    public boolean isAdHoc() {
        return adHoc;
    }

    public void setAdHoc(boolean adHoc) {
        this.adHoc = adHoc;
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

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
