package vn.hientai.web.faces.competency;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.kernel.OrgUnitId;
import vn.hientai.core.kernel.PersonId;
import vn.hientai.core.kernel.Texts;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.organisation.OrgNode;
import vn.hientai.core.organisation.OrgTrees;
import vn.hientai.personnel.competency.CompetencyQueries;
import vn.hientai.personnel.competency.CompetencyQueries.LevelRow;
import vn.hientai.personnel.competency.FrameworkQueries;
import vn.hientai.personnel.competency.FrameworkQueries.CompetencyName;
import vn.hientai.personnel.competency.GapQueries;
import vn.hientai.personnel.competency.GapQueries.Cell;
import vn.hientai.personnel.competency.GapQueries.Gap;
import vn.hientai.personnel.competency.GapQueries.Lacking;
import vn.hientai.personnel.competency.GapQueries.Standing;
import vn.hientai.personnel.competency.GapState;
import vn.hientai.personnel.competency.ProfileQueries;
import vn.hientai.personnel.competency.ProfileQueries.PositionProfile;
import vn.hientai.personnel.competency.Rater;
import vn.hientai.web.faces.support.Display;
import vn.hientai.web.faces.support.UnitPick;
import vn.hientai.web.faces.widget.Charts.Series;

/** The gap of a person or of a unit's people to what their posts ask for; the whole state is in the address. */
@Named
@RequestScoped
public class GapView {
    private static final int MOST = 100;
    private static final int UNITS = 40;
    private static final int FULL = 100;

    @Inject
    CurrentActor actor;

    @Inject
    GapQueries gaps;

    @Inject
    CompetencyQueries competencies;

    @Inject
    FrameworkQueries frameworks;

    @Inject
    ProfileQueries profiles;

    @Inject
    OrgTrees trees;

    @Inject
    UnitPick unitPick;

    @Inject
    Display display;

    @Inject
    Today today;

    private String code;
    private String post;
    private String unit;
    private String competency;
    private LocalDate asOf;
    private Standing standing;
    private List<LevelRow> levels;
    private OrgNode node;
    private List<Cell> cells;
    private Map<String, CompetencyName> names;

    public LocalDate getDay() {
        return asOf == null ? today.date() : asOf;
    }

    /** A person's standing; nothing for an account of nobody in the files. */
    public Standing of(String staffCode) {
        if (standing == null && staffCode != null) {
            standing = gaps.of(actor.scope(Right.READ_WORK), staffCode, post == null || post.isBlank() ? null : post, getDay());
        }
        return standing;
    }

    /** One's own standing; nothing for an account of nobody in the files. */
    public Standing getOwn() {
        if (standing == null) {
            actor.who().person().ifPresent(self -> standing =
                    gaps.of(actor.scope(Right.READ_WORK), self, post == null || post.isBlank() ? null : post, getDay()));
        }
        return standing;
    }

    /** Whether the reader may see levels of the person. */
    public boolean mayRead(PersonId person, OrgUnitId ofUnit) {
        return actor.scope(Right.READ_WORK).includes(person, Optional.ofNullable(ofUnit));
    }

    public List<PositionProfile> getPositions() {
        return profiles.positions(getDay()).stream().filter(one -> !one.needs().isEmpty()).toList();
    }

    public List<String> axes(Standing shown) {
        return shown.gaps().stream().map(one -> named(one.nameVi(), one.nameEn())).toList();
    }

    public List<Integer> required(Standing shown) {
        return shown.gaps().stream().map(Gap::required).toList();
    }

    /** The levels held, and the own word beside them. */
    public List<Series> series(Standing shown) {
        var own = new LinkedHashMap<String, Integer>();
        getLevels(shown).stream().filter(one -> one.rater() == Rater.SELF).forEach(one -> own.putIfAbsent(one.competency(), one.level()));
        var series = new ArrayList<Series>();
        if (shown.gaps().stream().anyMatch(one -> one.gap() != null)) {
            series.add(new Series(said("gap.held"), shown.gaps().stream().map(one -> one.gap() == null ? 0 : one.held()).toList()));
        }
        if (shown.gaps().stream().anyMatch(one -> own.containsKey(one.competency()))) {
            series.add(new Series(said("gap.own"), shown.gaps().stream().map(one -> own.getOrDefault(one.competency(), 0)).toList()));
        }
        return series;
    }

    public List<LevelRow> getLevels(Standing shown) {
        if (levels == null) {
            levels = competencies.history(actor.scope(Right.READ_WORK), shown.person(), getDay());
        }
        return levels;
    }

    public long count(Standing shown, String state) {
        return shown.count(GapState.valueOf(state));
    }

    public String nameOf(String competencyCode) {
        if (names == null) {
            names = frameworks.byCode(getDay());
        }
        var one = names.get(competencyCode);
        return one == null ? competencyCode : named(one.nameVi(), one.nameEn());
    }

    public String named(String vietnamese, String english) {
        return "en".equals(display.getLanguage()) && english != null && !english.isBlank() ? english : vietnamese;
    }

    private String said(String key) {
        return Texts.get(display.getLocale(), key);
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

    private List<Cell> cells() {
        if (cells == null) {
            cells = gaps.units(actor.scope(Right.READ_WORK), units(), getDay());
        }
        return cells;
    }

    /** Competencies that anybody here is asked for, in the order of the frameworks. */
    public List<String> getColumns() {
        var asked = new LinkedHashSet<String>();
        cells().forEach(one -> asked.add(one.competency()));
        nameOf("");
        var columns = new ArrayList<>(names.keySet().stream().filter(asked::contains).toList());
        asked.stream().filter(one -> !names.containsKey(one)).forEach(columns::add);
        return columns;
    }

    /** Units below with people who are asked for something, at most so many. */
    public List<OrgNode> getRows() {
        var asked = new LinkedHashSet<Long>();
        cells().forEach(one -> asked.add(one.unit().value()));
        return trees.now().nodes().stream().filter(one -> asked.contains(one.id().value())).limit(UNITS).toList();
    }

    /** The cell of a unit and a competency, or null. */
    public Cell cell(OrgNode row, String column) {
        return cells().stream().filter(one -> one.unit().equals(row.id()) && one.competency().equals(column)).findFirst().orElse(null);
    }

    /** How many of those asked are known to meet it, in percent. */
    public long share(Cell cell) {
        return cell.met() * FULL / cell.required();
    }

    public String shortCode(String column) {
        return column.substring(column.indexOf('/') + 1);
    }

    /** The whole subtree by competency, those that most lack first. */
    public List<Cell> getSums() {
        var sums = new LinkedHashMap<String, Cell>();
        cells().forEach(one -> sums.merge(one.competency(), one, (a, b) -> new Cell(
                null, a.competency(), a.required() + b.required(), a.met() + b.met(), a.lacking() + b.lacking(), a.unknown() + b.unknown())));
        return sums.values().stream()
                .sorted(Comparator.comparingLong(Cell::lacking).reversed().thenComparing(Comparator.comparingLong(Cell::unknown).reversed()))
                .toList();
    }

    public List<Lacking> getLacking() {
        return competency == null ? List.of() : gaps.lacking(actor.scope(Right.READ_WORK), units(), competency, getDay(), MOST);
    }

    public String unitName(OrgUnitId id) {
        return trees.now().find(id).map(one -> one.name(display.getLocale())).orElse("");
    }

    public String unitTitle(OrgNode row) {
        return row.name(display.getLocale());
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getPost() {
        return post;
    }

    public void setPost(String post) {
        this.post = post;
    }

    public String getUnit() {
        return unit;
    }

    public void setUnit(String unit) {
        this.unit = unit;
    }

    public String getCompetency() {
        return competency;
    }

    public void setCompetency(String competency) {
        this.competency = competency;
    }

    public LocalDate getAsOf() {
        return asOf;
    }

    public void setAsOf(LocalDate asOf) {
        this.asOf = asOf;
    }
}
