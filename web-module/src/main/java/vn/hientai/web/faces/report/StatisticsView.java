package vn.hientai.web.faces.report;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.identity.Role;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.organisation.OrgNode;
import vn.hientai.core.organisation.OrgTrees;
import vn.hientai.core.organisation.UnitKind;
import vn.hientai.web.export.FigureTable;
import vn.hientai.web.faces.support.Display;
import vn.hientai.web.faces.support.UnitPick;
import vn.hientai.web.faces.widget.Charts.Layer;
import vn.hientai.web.report.ReportName;
import vn.hientai.web.report.ReportShelf;

/** Number and quality of the staff of a unit on a day; both are in the address. */
@Named
@RequestScoped
public class StatisticsView {
    @Inject
    CurrentActor actor;

    @Inject
    ReportShelf shelf;

    @Inject
    UnitPick unitPick;

    @Inject
    OrgTrees trees;

    @Inject
    Today today;

    @Inject
    Display display;

    @Inject
    HttpServletRequest request;

    private FigureTable table;
    private List<Layer> layers;
    private OrgNode unit;

    public void open() {
        actor.mustHold(Right.READ_REPORTS);
        getTable();
    }

    public OrgNode getUnit() {
        if (unit == null) {
            var asked = request.getParameter("unitOf") != null ? request.getParameter("unitOf") : request.getParameter("unit");
            unit = unitPick.resolve(asked, Right.READ_REPORTS).orElseGet(() -> shelf.unit(null));
        }
        return unit;
    }

    public String getName() {
        return getUnit().name(display.getLocale());
    }

    /** The day asked for; today when none is, or it can not be read. */
    public LocalDate getDay() {
        try {
            var asked = request.getParameter("asOf");
            return asked == null || asked.isBlank() ? today.date() : LocalDate.parse(asked);
        } catch (DateTimeException unreadable) {
            return today.date();
        }
    }

    public FigureTable getTable() {
        if (table == null) {
            table = shelf.table(ReportName.STAFF_STATISTICS, getUnit().code(), getDay(), display.getLocale());
        }
        return table;
    }

    public long getHeads() {
        return getTable().total().counts().get(0);
    }

    public List<Layer> getLayers() {
        if (layers == null) {
            var found = shelf.layers(getUnit().code(), getDay());
            var most = found.stream().flatMapToLong(one -> LongStream.of(one.men(), one.women())).max().orElse(1);
            layers = found.stream()
                    .map(one -> Layer.of(ReportShelf.ages(one, found, display.getLocale()), one.men(), one.women(), most))
                    .toList();
        }
        return layers;
    }

    private static final int SHOWN = 30;

    /** Kinds of the units in the table with how many there are, the most important first. */
    public Map<UnitKind, Long> getKinds() {
        return getTable().lines().stream().map(this::kind).filter(Objects::nonNull)
                .collect(Collectors.groupingBy(one -> one, TreeMap::new, Collectors.counting()));
    }

    private UnitKind kind(FigureTable.Line line) {
        return line.code() == null || line.code().equals(getUnit().code())
                ? null
                : trees.on(getDay()).find(line.code()).map(OrgNode::kind).orElse(null);
    }

    /** The kind that alone is shown, or null. */
    public UnitKind getKind() {
        var asked = request.getParameter("kind");
        return Arrays.stream(UnitKind.values()).filter(one -> one.name().equals(asked)).findFirst().orElse(null);
    }

    private List<FigureTable.Line> chosen() {
        return getTable().lines().stream().filter(line -> getKind() == null || getKind() == kind(line)).toList();
    }

    /** The lines of this page of the table. */
    public List<FigureTable.Line> getLines() {
        var chosen = chosen();
        return chosen.subList(Math.min(chosen.size(), (getPage() - 1) * SHOWN), Math.min(chosen.size(), getPage() * SHOWN));
    }

    public int getPages() {
        return Math.max(1, (chosen().size() + SHOWN - 1) / SHOWN);
    }

    public int getPage() {
        var asked = request.getParameter("page");
        return asked == null || !asked.matches("[1-9]\\d{0,3}") ? 1 : Math.min(getPages(), Integer.parseInt(asked));
    }

    /** The same report in another kind of unit or on another page. */
    public String here(UnitKind kind, int page) {
        return "/reports/statistics?unit=" + getUnit().code() + "&asOf=" + getDay() + (kind == null ? "" : "&kind=" + kind)
                + (page == 1 ? "" : "&page=" + page) + "#figures";
    }

    /** The same report for another unit, or the people behind a figure of the unit itself. */
    public String below(FigureTable.Line line) {
        return line.code() == null || line.code().equals(getUnit().code())
                ? null
                : "/reports/statistics?unit=" + line.code() + "&asOf=" + getDay();
    }

    public String people(FigureTable.Line line) {
        if (line.code() == null) {
            return null;
        }
        var own = line.code().equals(getUnit().code()) && line != getTable().total();
        return (mayWalkAll() ? "/officer/people" : "/unit/people") + "?unit=" + line.code() + (own ? "" : "&subtree=true")
                + (getDay().equals(today.date()) ? "" : "&asOf=" + getDay());
    }

    private boolean mayWalkAll() {
        return actor.plays(Role.HR_OFFICER) || actor.plays(Role.LEADERSHIP);
    }

    public String file(String kind) {
        return "/api/v1/reports/staff-statistics." + kind + "?unit=" + getUnit().code() + "&asOf=" + getDay();
    }
}
