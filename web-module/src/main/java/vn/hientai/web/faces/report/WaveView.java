package vn.hientai.web.faces.report;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.Page;
import vn.hientai.core.kernel.PageRequest;
import vn.hientai.core.organisation.OrgNode;
import vn.hientai.personnel.leaving.WaveQueries;
import vn.hientai.personnel.leaving.WaveQueries.Leaver;
import vn.hientai.personnel.leaving.WaveQueries.LeaverSort;
import vn.hientai.personnel.leaving.WaveQueries.Split;
import vn.hientai.personnel.leaving.WaveQueries.Step;
import vn.hientai.web.export.FigureTable;
import vn.hientai.web.faces.support.Display;
import vn.hientai.web.faces.support.UnitPick;
import vn.hientai.web.faces.widget.Charts;
import vn.hientai.web.faces.widget.Charts.Stack;
import vn.hientai.web.report.ReportShelf;

/** The wave of retirement: how many in each year or quarter, and behind each bar who. */
@Named
@RequestScoped
public class WaveView {
    @Inject
    CurrentActor actor;

    @Inject
    ReportShelf shelf;

    @Inject
    WaveQueries waves;

    @Inject
    UnitPick unitPick;

    @Inject
    Display display;

    @Inject
    HttpServletRequest request;

    private OrgNode unit;
    private FigureTable table;
    private Page<Leaver> leavers;

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

    public Step getStep() {
        return chosen(Step.values(), "step");
    }

    public Split getSplit() {
        return request.getParameter("split") == null ? Split.OFFICE : chosen(Split.values(), "split");
    }

    private <E extends Enum<E>> E chosen(E[] all, String name) {
        return Arrays.stream(all).filter(one -> one.name().equals(request.getParameter(name))).findFirst().orElse(all[0]);
    }

    public List<Step> getSteps() {
        return List.of(Step.values());
    }

    public List<Split> getSplits() {
        return List.of(Split.values());
    }

    public FigureTable getTable() {
        if (table == null) {
            table = shelf.wave(getUnit().code(), getStep(), getSplit(), display.getLocale());
        }
        return table;
    }

    public List<String> getGroups() {
        return getTable().groups().get(0).columns();
    }

    public List<Stack> getStacks() {
        var groups = ReportShelf.groups(getSplit());
        var most = getTable().lines().stream().mapToLong(WaveView::sum).max().orElse(1);
        var stacks = new ArrayList<Stack>();
        for (var line : getTable().lines()) {
            stacks.add(Charts.stack(
                    line.label(), address(line.code(), null), getGroups(), line.counts(),
                    groups.stream().map(group -> address(line.code(), group)).toList(), most, line.code().equals(request.getParameter("from"))));
        }
        return stacks;
    }

    public static long sum(FigureTable.Line line) {
        return line.counts().stream().mapToLong(Long::longValue).sum();
    }

    private String address(String from, String group) {
        return "/reports/retirement?unit=" + getUnit().code() + "&step=" + getStep() + "&split=" + getSplit() + "&from=" + from
                + (group == null || group.isEmpty() ? "" : "&group=" + group) + "#list";
    }

    /** First day of the stretch whose people are listed, or null. */
    public LocalDate getFrom() {
        try {
            var asked = request.getParameter("from");
            return asked == null ? null : getStep().begin(LocalDate.parse(asked));
        } catch (DateTimeException unreadable) {
            return null;
        }
    }

    public String getListed() {
        return ReportShelf.stretch(getStep(), getFrom(), display.getLocale())
                + (group() == null ? "" : ": " + ReportShelf.group(getSplit(), group(), display.getLocale()));
    }

    private String group() {
        var asked = request.getParameter("group");
        return asked != null && ReportShelf.groups(getSplit()).contains(asked) && getSplit() != Split.NONE ? asked : null;
    }

    public Page<Leaver> getLeavers() {
        if (leavers == null) {
            leavers = waves.leavers(
                    actor.scope(Right.READ_REPORTS), shelf.below(getUnit().code()), getFrom(), getStep().next(getFrom()), getSplit(), group(),
                    new PageRequest<>(PageRequest.DEFAULT_LIMIT, request.getParameter("after"), LeaverSort.RETIRES, false, false));
        }
        return leavers;
    }

    public Map<String, String> getFiles() {
        var query = "?unit=" + getUnit().code();
        return Map.of("xlsx", "/api/v1/reports/retirement-wave.xlsx" + query, "pdf", "/api/v1/reports/retirement-wave.pdf" + query,
                "csv", "/api/v1/reports/retirement-wave.csv" + query);
    }
}
