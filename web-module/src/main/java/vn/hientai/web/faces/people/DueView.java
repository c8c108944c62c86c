package vn.hientai.web.faces.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.Page;
import vn.hientai.core.kernel.PageRequest;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.organisation.OrgTrees;
import vn.hientai.personnel.due.DueKind;
import vn.hientai.personnel.due.DueQueries;
import vn.hientai.personnel.due.DueQueries.DueRow;
import vn.hientai.personnel.due.DueQueries.DueSort;
import vn.hientai.personnel.due.DueQueries.Filter;
import vn.hientai.personnel.due.DueQueries.MonthCount;
import vn.hientai.web.faces.widget.Charts.Bar;

/** The list of what falls due; its whole state is in the address. */
@Named
@RequestScoped
public class DueView {
    private static final int MOST_MONTHS = 60;
    private static final int MOST_IN_MONTH = 2_000;
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MM/yyyy");

    @Inject
    CurrentActor actor;

    @Inject
    DueQueries dues;

    @Inject
    OrgTrees trees;

    @Inject
    Today today;

    private DueKind kind;
    private Integer months;
    private String unit;
    private String after;
    private String view;
    private String month;
    private DueMonth calendar;
    private Page<DueRow> page = Page.empty();
    private List<MonthCount> counts = List.of();

    public void open() {
        actor.mustHold(Right.EDIT_FILE);
        months = months == null ? 6 : Math.max(1, Math.min(MOST_MONTHS, months));
        if (isCalendar()) {
            openMonth();
            return;
        }
        counts = dues.byMonth(actor.scope(Right.EDIT_FILE), filter(Set.of()));
        page = dues.list(
                actor.scope(Right.EDIT_FILE), filter(kind == null ? Set.of() : EnumSet.of(kind)),
                new PageRequest<>(PageRequest.DEFAULT_LIMIT, after, DueSort.DUE, false, true));
    }

    private void openMonth() {
        var shown = shownMonth();
        var from = shown.atDay(1);
        var until = shown.atEndOfMonth();
        var kinds = kind == null ? Set.<DueKind>of() : EnumSet.of(kind);
        var wanted = new Filter(kinds, from, until, units());
        var scope = actor.scope(Right.EDIT_FILE);
        counts = dues.byDay(scope, new Filter(Set.of(), from, until, units())).stream()
                .map(one -> new MonthCount(one.kind(), from, one.people())).toList();
        calendar = DueMonth.of(shown, today.date(), dues.byDay(scope, wanted), dues.between(scope, wanted, MOST_IN_MONTH));
    }

    private YearMonth shownMonth() {
        try {
            return month == null || month.isBlank() ? YearMonth.from(today.date()) : YearMonth.parse(month);
        } catch (DateTimeException unreadable) {
            return YearMonth.from(today.date());
        }
    }

    public boolean isCalendar() {
        return "calendar".equals(view);
    }

    public DueMonth getGrid() {
        return calendar;
    }

    /** This page with its filters, as a list or as a calendar of a month. */
    public String address(String view, YearMonth month, DueKind kind) {
        var address = new StringBuilder("/officer/due?months=").append(months);
        if (kind != null) {
            address.append("&kind=").append(kind);
        }
        if (unit != null && !unit.isBlank()) {
            address.append("&unit=").append(URLEncoder.encode(unit, StandardCharsets.UTF_8));
        }
        if ("calendar".equals(view)) {
            address.append("&view=calendar");
            if (month != null) {
                address.append("&month=").append(month);
            }
        }
        return address.toString();
    }

    /** The same view for another kind. */
    public String ofKind(DueKind one) {
        return address(view, isCalendar() ? shownMonth() : null, one);
    }

    public String getMonthShown() {
        return MONTH.format(shownMonth());
    }

    public String before() {
        return address("calendar", shownMonth().minusMonths(1), kind);
    }

    public String after() {
        return address("calendar", shownMonth().plusMonths(1), kind);
    }

    private Filter filter(Set<DueKind> kinds) {
        return new Filter(kinds, getUntil(), units());
    }

    private Set<Long> units() {
        if (unit == null || unit.isBlank()) {
            return null;
        }
        var code = unit.endsWith(")") && unit.contains("(") ? unit.substring(unit.lastIndexOf('(') + 1, unit.length() - 1) : unit.strip();
        return trees.now().find(code).map(node -> trees.now().subtreeIds(node.id())).orElse(Set.of(-1L));
    }

    public LocalDate getUntil() {
        return today.date().plusMonths(months);
    }

    /** The kinds of which something falls due, with how many. */
    public Map<DueKind, Long> getKinds() {
        return counts.stream().collect(Collectors.groupingBy(
                MonthCount::kind, TreeMap::new, Collectors.summingLong(MonthCount::people)));
    }

    public long getAll() {
        return counts.stream().mapToLong(MonthCount::people).sum();
    }

    /** How many fall due in each month, of the kind that is looked at; what is late counts for the present month. */
    public List<Bar> getBars() {
        var months = counts.stream().filter(one -> kind == null || one.kind() == kind).collect(Collectors.groupingBy(
                MonthCount::month, TreeMap::new, Collectors.summingLong(MonthCount::people)));
        return months.entrySet().stream().map(one -> new Bar(MONTH.format(one.getKey()), one.getValue(), null, null)).toList();
    }

    /** The page on which it is done. */
    public String target(DueRow row) {
        return switch (row.kind()) {
            case STEP_RAISE -> "/officer/person?code=" + row.code() + "&tab=pay";
            case RETIREMENT_NOTICE, RETIREMENT_DECISION, RETIREMENT -> "/officer/retirement?code=" + row.code();
            case POSITION_ROTATION -> "/officer/act?type=TRANSFER&code=" + row.code();
            case TRAINING_GAP -> "/officer/person?code=" + row.code();
            case TERM_NOTICE, TERM_END -> "/officer/procedure-new?kind=REAPPOINTMENT&code=" + row.code();
            default -> "/officer/act?code=" + row.code();
        };
    }

    public List<Integer> getHorizons() {
        return Arrays.asList(1, 3, 6, 12, 24);
    }

    public Page<DueRow> getPage() {
        return page;
    }

    public DueKind getKind() {
        return kind;
    }

    public void setKind(DueKind kind) {
        this.kind = kind;
    }

    public Integer getMonths() {
        return months;
    }

    public void setMonths(Integer months) {
        this.months = months;
    }

    public String getUnit() {
        return unit;
    }

    public void setUnit(String unit) {
        this.unit = unit;
    }

    public String getView() {
        return view;
    }

    public void setView(String view) {
        this.view = view;
    }

    public String getMonth() {
        return month;
    }

    public void setMonth(String month) {
        this.month = month;
    }

    public String getAfter() {
        return after;
    }

    public void setAfter(String after) {
        this.after = after;
    }
}
