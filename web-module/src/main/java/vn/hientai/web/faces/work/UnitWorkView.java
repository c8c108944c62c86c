package vn.hientai.web.faces.work;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.kernel.Page;
import vn.hientai.core.kernel.PageRequest;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.organisation.OrgNode;
import vn.hientai.core.organisation.OrgTrees;
import vn.hientai.personnel.assessment.work.AssignTask;
import vn.hientai.personnel.assessment.work.ProductQueries;
import vn.hientai.personnel.assessment.work.ProductRow;
import vn.hientai.personnel.assessment.work.ScoreQueries;
import vn.hientai.personnel.assessment.work.ScoreQueries.HeatRow;
import vn.hientai.personnel.assessment.work.TaskRow;
import vn.hientai.personnel.assessment.work.TaskState;
import vn.hientai.personnel.assessment.work.WorkQueries;
import vn.hientai.personnel.assessment.work.WorkQueries.Colleague;
import vn.hientai.personnel.assessment.work.WorkQueries.Filter;
import vn.hientai.personnel.assessment.work.WorkQueries.TaskSort;
import vn.hientai.web.faces.support.Display;
import vn.hientai.web.faces.support.FormActs;
import vn.hientai.web.faces.support.Notices;
import vn.hientai.web.faces.support.UnitPick;

/** The work of a unit: its tasks with filters, giving a task, the table month by person. */
@Named
@ViewScoped
public class UnitWorkView implements Serializable {
    @Inject
    transient CurrentActor actor;

    @Inject
    transient OrgTrees trees;

    @Inject
    transient WorkQueries work;

    @Inject
    transient ScoreQueries scores;

    @Inject
    transient ProductQueries products;

    @Inject
    transient AssignTask assignTask;

    @Inject
    transient UnitPick unitPick;

    @Inject
    transient Display display;

    @Inject
    transient FormActs acts;

    @Inject
    transient WorkWords words;

    @Inject
    transient Notices notices;

    @Inject
    transient Today today;

    private String view;
    private String unit;
    private String month;
    private TaskState state;
    private String staff;
    private boolean overdue;
    private String after;
    private String to;
    private String product;
    private String title;
    private BigDecimal quantity = BigDecimal.ONE;
    private LocalDate dueOn;
    private boolean adHoc;
    private transient OrgNode node;
    private transient Page<TaskRow> page;
    private transient Page<HeatRow> heat;

    public void open() {
        if (view == null || !Set.of("tasks", "heat", "assign").contains(view)) {
            view = "tasks";
        }
        to = staff;
    }

    public OrgNode getNode() {
        if (node == null) {
            var scope = actor.scope(Right.READ_WORK);
            node = unitPick.resolve(unit, Right.READ_WORK)
                    .or(() -> trees.now().nodes().stream().filter(one -> scope.includesUnit(one.id())).findFirst())
                    .orElseThrow(() -> new NotFound("Unit", "?"));
        }
        return node;
    }

    public String getName() {
        return getNode().name(display.getLocale());
    }

    private Set<Long> units() {
        return trees.now().subtreeIds(getNode().id());
    }

    public LocalDate getShown() {
        return words.month(month);
    }

    public boolean isHead() {
        return actor.scope(Right.LEAD_WORK).includesUnit(getNode().id()) || actor.scope(Right.LEAD_HEADS).includesUnit(getNode().id());
    }

    public Page<TaskRow> getPage() {
        if (page == null) {
            var scope = actor.scope(Right.READ_WORK);
            var person = staff == null || staff.isBlank() ? null : work.colleague(scope, staff.strip()).map(Colleague::person).orElse(null);
            page = work.list(
                    scope, new Filter(units(), person, state, overdue || month == null && state != null ? null : getShown(), overdue ? today.date() : null),
                    new PageRequest<>(PageRequest.DEFAULT_LIMIT, after, TaskSort.DUE, false, true));
        }
        return page;
    }

    public Page<HeatRow> getHeat() {
        if (heat == null) {
            heat = scores.heat(actor.scope(Right.READ_WORK), units(), getShown().getYear(), PageRequest.DEFAULT_LIMIT, after);
        }
        return heat;
    }

    public List<Integer> getMonthsOfYear() {
        var last = getShown().getYear() < today.date().getYear() ? 12 : today.date().getMonthValue();
        return IntStream.rangeClosed(1, last).boxed().toList();
    }

    /** Whether the month is not over yet, so that its score still grows. */
    public boolean running(int number) {
        return LocalDate.of(getShown().getYear(), number, 1).plusMonths(1).isAfter(today.date());
    }

    public String monthKey(int number) {
        return "%d-%02d".formatted(getShown().getYear(), number);
    }

    public BigDecimal score(HeatRow row, int number) {
        return row.months().get(number);
    }

    public TaskState[] getStates() {
        return TaskState.values();
    }

    public List<Colleague> getColleagues() {
        return work.colleagues(actor.scope(Right.READ_WORK), units()).stream()
                .filter(one -> !one.person().equals(actor.who().personOrNull()))
                .toList();
    }

    public List<ProductRow> getProducts() {
        return products.choices(getNode().id(), today.date());
    }

    public String assign() {
        var given = new Long[1];
        var done = acts.carryOut("assign", () -> given[0] = assignTask.handle(new AssignTask.Command(
                work.colleague(actor.scope(Right.READ_WORK), to == null ? "" : to).orElseThrow(() -> new NotFound("Person", to)).person(),
                product, title, quantity, dueOn, adHoc)));
        if (!done) {
            return null;
        }
        notices.done("work.assigned", Map.of("title", title), "/unit/task?id=" + given[0]);
        return "/unit/work?faces-redirect=true&unit=" + getNode().code() + "&month=" + words.key(dueOn.withDayOfMonth(1));
    }

    public String getView() {
        return view;
    }

    public void setView(String view) {
        this.view = view;
    }

    public String getUnit() {
        return unit;
    }

    public void setUnit(String unit) {
        this.unit = unit;
    }

    public String getMonth() {
        return month;
    }

    public void setMonth(String month) {
        this.month = month;
    }

    public TaskState getState() {
        return state;
    }

    public void setState(TaskState state) {
        this.state = state;
    }

    public String getStaff() {
        return staff;
    }

    public void setStaff(String staff) {
        this.staff = staff;
    }

    public boolean isOverdue() {
        return overdue;
    }

    public void setOverdue(boolean overdue) {
        this.overdue = overdue;
    }

    public String getAfter() {
        return after;
    }

    public void setAfter(String after) {
        this.after = after;
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to;
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
}
