package vn.hientai.web.faces.report;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.InvalidInput;
import vn.hientai.core.kernel.Texts;
import vn.hientai.core.kernel.Today;
import vn.hientai.personnel.report.ReportField.Closed;
import vn.hientai.personnel.report.ReportField;
import vn.hientai.personnel.report.ReportQueries.GroupRow;
import vn.hientai.personnel.report.ReportQueries;
import vn.hientai.personnel.report.ReportSight;
import vn.hientai.personnel.report.ReportSpec.Condition;
import vn.hientai.personnel.report.ReportSpec;
import vn.hientai.personnel.report.SavedReport;
import vn.hientai.personnel.report.SavedReportQueries;
import vn.hientai.web.faces.support.Display;
import vn.hientai.web.faces.support.UnitPick;
import vn.hientai.web.faces.widget.Charts.Bar;
import vn.hientai.web.report.ReportAddress;
import vn.hientai.web.report.ReportColumns;

/** A report being built, or a kept one being looked at: its parts are in the address, its result is read with my scope. */
@Named
@RequestScoped
public class BuilderView {
    private static final int SHOWN = 50;
    private static final int BARS = 20;
    private static final int FREE_CONDITIONS = 3;
    private static final List<ReportField> USUAL = List.of(
            ReportField.CODE, ReportField.NAME, ReportField.BIRTH, ReportField.UNIT, ReportField.POST, ReportField.RANK);

    /** A line of the form for a condition. */
    public record Line(int number, String field, String test, String value) {}

    /** A column of the result, and its cells in words. */
    public record Cell(String title, Object value, boolean number) {}

    @Inject
    CurrentActor actor;

    @Inject
    ReportQueries reports;

    @Inject
    SavedReportQueries saved;

    @Inject
    UnitPick unitPick;

    @Inject
    Today today;

    @Inject
    Display display;

    @Inject
    HttpServletRequest request;

    private final Map<String, String> errors = new HashMap<>();
    private boolean parsed;
    private ReportSpec spec;
    private SavedReport kept;
    private Long count;
    private List<GroupRow> groups;
    private List<List<Cell>> rows;

    public void open() {
        actor.mustHold(Right.READ_REPORTS);
        getSpec();
    }

    /** The number of the kept report that is looked at, or null. */
    public SavedReport getKept() {
        var asked = request.getParameter("report");
        if (kept == null && asked != null && asked.matches("\\d{1,18}")) {
            kept = saved.get(Long.parseLong(asked));
        }
        return kept;
    }

    /** What is asked for; null until something is chosen, or when it makes no report. */
    public ReportSpec getSpec() {
        if (!parsed) {
            parsed = true;
            try {
                if (ReportAddress.isIn(request.getParameterMap())) {
                    var asked = ReportAddress.read(request.getParameterMap());
                    var unit = unitPick.resolve(asked.unit(), Right.READ_REPORTS);
                    spec = new ReportSpec(asked.fields(), asked.conditions(), asked.groups(), unit.map(node -> node.code()).orElse(asked.unit()));
                } else if (getKept() != null) {
                    spec = getKept().spec();
                }
            } catch (InvalidInput invalid) {
                invalid.violations().forEach(one -> errors.put(
                        one.field().replaceFirst("\\..*", ""), (one.field().contains(".")
                                ? ReportColumns.title(ReportField.valueOf(one.field().substring(one.field().indexOf('.') + 1)), locale()) + ": "
                                : "") + Texts.get(locale(), "invalid." + one.rule(), one.arguments())));
            }
        }
        return spec;
    }

    private Locale locale() {
        return display.getLocale();
    }

    public String error(String part) {
        return errors.get(part);
    }

    public LocalDate getDay() {
        try {
            var asked = request.getParameter("asOf");
            return asked == null || asked.isBlank() ? today.date() : LocalDate.parse(asked);
        } catch (DateTimeException unreadable) {
            return today.date();
        }
    }

    /** The fields that I may see of anybody, in their order. */
    public List<ReportField> getFields() {
        return Arrays.stream(ReportField.values()).filter(this::isOffered).toList();
    }

    public List<ReportField> getGroupFields() {
        return getFields().stream().filter(ReportField::groups).toList();
    }

    private boolean isOffered(ReportField field) {
        return field.closed() == Closed.NO
                || !actor.scope(field.closed() == Closed.PAY ? Right.READ_SALARY : Right.READ_SENSITIVE_FILE).units().isEmpty()
                || actor.scope(field.closed() == Closed.PAY ? Right.READ_SALARY : Right.READ_SENSITIVE_FILE).isEverything();
    }

    public String title(ReportField field) {
        return ReportColumns.title(field, locale());
    }

    public boolean chosen(ReportField field) {
        return getSpec() == null ? USUAL.contains(field) && !ReportAddress.isIn(request.getParameterMap()) : getSpec().fields().contains(field);
    }

    /** The field that people are counted by first or second, or an empty text. */
    public String group(int number) {
        return getSpec() == null || getSpec().groups().size() <= number ? "" : getSpec().groups().get(number).name();
    }

    public String getUnit() {
        return getSpec() == null ? request.getParameter("unit") : getSpec().unit();
    }

    public ReportSpec.Test[] getTests() {
        return ReportSpec.Test.values();
    }

    /** The conditions there are, and some free lines. */
    public List<Line> getLines() {
        var conditions = getSpec() == null ? List.<Condition>of() : getSpec().conditions();
        var most = Math.min(ReportSpec.MOST_CONDITIONS, Math.max(FREE_CONDITIONS, conditions.size() + 1));
        return IntStream.rangeClosed(1, most)
                .mapToObj(number -> number <= conditions.size()
                        ? new Line(number, conditions.get(number - 1).field().name(), conditions.get(number - 1).test().name(), told(conditions.get(number - 1)))
                        : new Line(number, parameter("c" + number + "f"), parameter("c" + number + "t"), parameter("c" + number + "v")))
                .toList();
    }

    private String parameter(String name) {
        return getSpec() == null ? request.getParameter(name) : null;
    }

    private String told(Condition one) {
        return one.value() != null && one.field().codes().contains(one.value())
                ? Texts.find(locale(), one.field().label(one.value())).orElse(one.value())
                : one.value();
    }

    /** Words that conditions may be held against, offered while typing. */
    public List<String> getWords() {
        return getFields().stream()
                .flatMap(field -> field.codes().stream().map(code -> Texts.find(locale(), field.label(code)).orElse(code)))
                .distinct().sorted().toList();
    }

    public long getCount() {
        if (count == null) {
            count = reports.count(actor.scope(Right.READ_REPORTS), ReportSight.of(actor), getSpec(), getDay());
        }
        return count;
    }

    public boolean isCounted() {
        return getSpec() != null && !getSpec().groups().isEmpty();
    }

    /** The first rows in words, or the counts. */
    public List<List<Cell>> getRows() {
        if (rows == null) {
            rows = isCounted()
                    ? groups().stream().map(row -> cells(getSpec().groups(), row.keys(), row.people())).toList()
                    : reports.rows(actor.scope(Right.READ_REPORTS), ReportSight.of(actor), getSpec(), getDay(), SHOWN).stream()
                            .map(row -> cells(getSpec().fields(), row, null))
                            .toList();
        }
        return rows;
    }

    private List<GroupRow> groups() {
        if (groups == null) {
            groups = reports.groups(actor.scope(Right.READ_REPORTS), ReportSight.of(actor), getSpec(), getDay());
        }
        return groups;
    }

    private List<Cell> cells(List<ReportField> fields, List<Object> values, Long people) {
        var cells = new ArrayList<Cell>();
        for (var i = 0; i < fields.size(); i++) {
            var value = ReportColumns.told(fields.get(i), values.get(i), locale());
            cells.add(new Cell(title(fields.get(i)), spoken(fields.get(i), value), value instanceof Number));
        }
        if (people != null) {
            cells.add(new Cell(Texts.get(locale(), "report.people"), Texts.spoken(locale(), people), true));
        }
        return cells;
    }

    /** Years are no quantities: no dot in them. */
    private Object spoken(ReportField field, Object value) {
        return value == null ? "" : field == ReportField.RETIRES_YEAR ? value.toString() : Texts.spoken(locale(), value);
    }

    public List<String> getHeads() {
        var heads = new ArrayList<>((isCounted() ? getSpec().groups() : getSpec().fields()).stream().map(this::title).toList());
        if (isCounted()) {
            heads.add(Texts.get(locale(), "report.people"));
        }
        return heads;
    }

    /** The counts as bars; of the first field alone where there are two. */
    public List<Bar> getBars() {
        var sums = groups().stream().collect(Collectors.groupingBy(
                row -> row.keys().get(0) == null ? "" : spoken(getSpec().groups().get(0), ReportColumns.told(getSpec().groups().get(0), row.keys().get(0), locale())).toString(),
                Collectors.summingLong(GroupRow::people)));
        return sums.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit(BARS)
                .map(one -> new Bar(one.getKey().isEmpty() ? Texts.get(locale(), "report.empty") : one.getKey(), one.getValue(), null, null))
                .toList();
    }

    /** The parts of the report as they stand in addresses. */
    public String getWritten() {
        return getSpec() == null ? "" : ReportAddress.written(getSpec());
    }

    public boolean isTakenOut() {
        return isCounted() || actor.holds(Right.EXPORT_PEOPLE);
    }

    public String file(String kind) {
        return "/api/v1/report-rows." + kind + "?" + getWritten() + "&asOf=" + getDay();
    }
}
