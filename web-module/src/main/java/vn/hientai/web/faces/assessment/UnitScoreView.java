package vn.hientai.web.faces.assessment;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import vn.hientai.core.identity.AccessScope;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.kernel.Texts;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.organisation.OrgNode;
import vn.hientai.core.organisation.OrgTrees;
import vn.hientai.personnel.assessment.unit.IndexSheet;
import vn.hientai.personnel.assessment.unit.RecordIndices;
import vn.hientai.personnel.assessment.unit.ScoreUnit;
import vn.hientai.personnel.assessment.unit.UnitCriterion;
import vn.hientai.personnel.assessment.unit.UnitScoreQueries;
import vn.hientai.personnel.assessment.unit.UnitScoreQueries.IndexName;
import vn.hientai.personnel.assessment.unit.UnitScoreQueries.IndexRow;
import vn.hientai.personnel.assessment.unit.UnitScoreQueries.ScoreSheet;
import vn.hientai.personnel.assessment.unit.UnitScoreQueries.ScoreState;
import vn.hientai.web.faces.support.Display;
import vn.hientai.web.faces.support.Notices;
import vn.hientai.web.faces.support.UnitPick;
import vn.hientai.web.faces.widget.Charts.Bar;
import vn.hientai.web.faces.support.FormActs;

/** The scorecard of a unit: its score of a year step by step, its indices over the years. */
@Named
@ViewScoped
public class UnitScoreView implements Serializable {
    private static final int YEARS = 5;

    @Inject
    transient CurrentActor actor;

    @Inject
    transient OrgTrees trees;

    @Inject
    transient UnitScoreQueries scores;

    @Inject
    transient ScoreUnit scoreUnit;

    @Inject
    transient RecordIndices recordIndices;

    @Inject
    transient IndexSheet indexSheet;

    @Inject
    transient UnitPick unitPick;

    @Inject
    transient Display display;

    @Inject
    transient FormActs acts;

    @Inject
    transient Notices notices;

    @Inject
    transient Today today;

    private String unit;
    private Integer year;
    private List<PointLine> points;
    private String note;
    private Integer version;
    private String source;
    private transient Part file;
    private transient OrgNode node;
    private transient ScoreSheet sheet;
    private transient List<IndexRow> indices;

    public void open() {
        points = new ArrayList<>();
        getSheet().lines().forEach(line -> points.add(new PointLine(line.criterion(), line.maximum(), line.standing())));
        version = getSheet().version();
    }

    private AccessScope scope() {
        return actor.scope(Right.READ_REPORTS);
    }

    public OrgNode getNode() {
        if (node == null) {
            node = unitPick.resolve(unit, Right.READ_REPORTS)
                    .or(() -> trees.now().nodes().stream().filter(one -> scope().includesUnit(one.id())).findFirst())
                    .orElseThrow(() -> new NotFound("Unit", "?"));
        }
        return node;
    }

    public String getName() {
        return getNode().name(display.getLocale());
    }

    public int getShownYear() {
        return year == null || year < 2000 || year > today.date().getYear() ? today.date().getYear() : year;
    }

    public List<Integer> getYears() {
        return IntStream.range(0, YEARS).mapToObj(back -> today.date().getYear() - back).toList();
    }

    public ScoreSheet getSheet() {
        if (sheet == null) {
            sheet = scores.sheet(scope(), getNode().id(), getShownYear());
        }
        return sheet;
    }

    private boolean in(ScoreState... states) {
        return !getSheet().lines().isEmpty() && Arrays.asList(states).contains(getSheet().state());
    }

    public boolean isScorable() {
        return actor.scope(Right.LEAD_WORK).includesUnit(getNode().id()) && in(ScoreState.NONE, ScoreState.DRAFT);
    }

    public boolean isCheckable() {
        return actor.scope(Right.CHECK_UNIT_SCORES).includesUnit(getNode().id()) && in(ScoreState.SUBMITTED, ScoreState.CHECKED);
    }

    public boolean isConcludable() {
        return actor.scope(Right.LEAD_HEADS).includesUnit(getNode().id()) && in(ScoreState.CHECKED, ScoreState.CONCLUDED);
    }

    public boolean isWritable() {
        return isScorable() || isCheckable() || isConcludable();
    }

    public boolean isKeeper() {
        return actor.holds(Right.CHECK_UNIT_SCORES);
    }

    /** The sums of the years as bars. */
    public List<Bar> getTrend() {
        return scores.trend(scope(), getNode().id()).stream()
                .filter(one -> one.sum() != null)
                .map(one -> new Bar(String.valueOf(one.year()), one.sum(), Texts.spoken(display.getLocale(), one.state()), null))
                .toList();
    }

    private List<IndexRow> indices() {
        if (indices == null) {
            indices = scores.indices(scope(), getNode().id());
        }
        return indices;
    }

    public List<IndexName> getIndexNames() {
        return Arrays.stream(IndexName.values()).filter(name -> indices().stream().anyMatch(one -> one.index() == name)).toList();
    }

    /** An index as a whole, year by year. */
    public List<Bar> bars(IndexName name) {
        return indices().stream().filter(one -> one.index() == name && one.dimension().isEmpty())
                .map(one -> new Bar(String.valueOf(one.year()), one.percent(), one.place() == null ? "" : Texts.get(display.getLocale(), "unitindex.place", Map.of("place", one.place())), null))
                .toList();
    }

    /** The dimensions of the newest year that has them. */
    public List<IndexRow> dimensions(IndexName name) {
        var last = indices().stream().filter(one -> one.index() == name && !one.dimension().isEmpty()).max(Comparator.comparingInt(IndexRow::year));
        return last.map(newest -> indices().stream()
                        .filter(one -> one.index() == name && !one.dimension().isEmpty() && one.year() == newest.year()).toList())
                .orElse(List.of());
    }

    public boolean isDemonstration() {
        return indices().stream().anyMatch(IndexRow::demonstration);
    }

    public String score(ScoreUnit.Step step) {
        var given = new EnumMap<UnitCriterion, BigDecimal>(UnitCriterion.class);
        points.stream().filter(one -> one.getGiven() != null).forEach(one -> given.put(one.getCriterion(), one.getGiven()));
        var done = acts.carryOut("score", () -> scoreUnit.handle(
                new ScoreUnit.Command(getNode().id(), getShownYear(), step, given, note, version)), "note");
        sheet = null;
        if (!done) {
            return null;
        }
        notices.done("unitscore.done." + step, Map.of("unit", getName(), "year", String.valueOf(getShownYear())));
        return here();
    }

    public String take() {
        if (file == null || file.getSize() == 0) {
            notices.refused("work.sheet.no-file", Map.of());
            return null;
        }
        var taken = new int[1];
        var done = acts.carryOut("taking", () -> {
            try (var in = file.getInputStream()) {
                taken[0] = recordIndices.handle(new RecordIndices.Command(source, indexSheet.read(in.readAllBytes())));
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        });
        indices = null;
        if (!done) {
            return null;
        }
        notices.done("unitindex.taken", Map.of("figures", taken[0]));
        return here();
    }

    private String here() {
        return "/org/unit-score?faces-redirect=true&unit=" + getNode().code() + "&year=" + getShownYear();
    }

    public String getUnit() {
        return unit;
    }

    public void setUnit(String unit) {
        this.unit = unit;
    }

    public Integer getYear() {
        return year;
    }

    public void setYear(Integer year) {
        this.year = year;
    }

    public List<PointLine> getPoints() {
        return points;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }

    public String getSource() {
        return source;
    }

    public void setSource(String source) {
        this.source = source;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
