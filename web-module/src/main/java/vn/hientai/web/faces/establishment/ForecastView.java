package vn.hientai.web.faces.establishment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.OrgUnitId;
import vn.hientai.core.kernel.Page;
import vn.hientai.core.kernel.Texts;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.organisation.OrgNode;
import vn.hientai.core.organisation.OrgTrees;
import vn.hientai.personnel.establishment.PostGroup;
import vn.hientai.personnel.establishment.VacancyKind;
import vn.hientai.personnel.establishment.VacancyQueries;
import vn.hientai.personnel.establishment.VacancyQueries.Figure;
import vn.hientai.personnel.establishment.VacancyQueries.Filter;
import vn.hientai.personnel.establishment.VacancyQueries.Vacancy;
import vn.hientai.personnel.establishment.VacancyQueries.VacancySort;
import vn.hientai.web.faces.support.Display;
import vn.hientai.web.faces.widget.Charts.Bar;

/** What falls vacant in the next ten years; the whole state is in the address. */
@Named
@RequestScoped
public class ForecastView {
    private static final int MOST_UNITS = 20;

    /** A year with its seats by reason, in the order of {@link #getColumns}. */
    public record YearRow(int year, List<Long> byKind, long sum, long certain) {}

    /** A unit directly below with its seats by year, all below it included. */
    public record UnitLine(OrgNode unit, List<Long> byYear, long sum) {}

    @Inject
    CurrentActor actor;

    @Inject
    PostPlace place;

    @Inject
    VacancyQueries vacancies;

    @Inject
    OrgTrees trees;

    @Inject
    Today today;

    @Inject
    Display display;

    private List<Figure> figures;
    private List<Integer> years;
    private List<VacancyKind> shownKinds;
    private List<YearRow> yearRows;
    private List<Bar> bars;
    private List<UnitLine> unitLines;
    private Page<Vacancy> page;

    public void open() {
        actor.mustHold(Right.READ_REPORTS);
        actor.mustHold(Right.READ_FILE);
        place.getUnit();
    }

    /** Every figure of the unit; what is chosen of them is sifted here. */
    private List<Figure> figures() {
        if (figures == null) {
            figures = new ArrayList<>();
            for (var kind : new VacancyKind[] {null, VacancyKind.PAST_AGE}) {
                figures.addAll(vacancies.figures(actor.scope(Right.READ_FILE), new Filter(place.getUnit().id(), null, kind, null)));
            }
        }
        return figures;
    }

    private long sum(Predicate<Figure> wanted) {
        return figures().stream().filter(wanted).mapToLong(Figure::seats).sum();
    }

    private boolean isChosen(Figure figure) {
        return (getKind() == null ? figure.kind() != VacancyKind.PAST_AGE : figure.kind() == getKind()) && (getGroup() == null || figure.group() == getGroup());
    }

    public List<Integer> getYears() {
        if (years == null) {
            years = IntStream.rangeClosed(today.date().getYear(), vacancies.horizon().getYear()).boxed().toList();
        }
        return years;
    }

    /** The reasons of which there is any. */
    public List<VacancyKind> getShownKinds() {
        if (shownKinds == null) {
            var there = figures().stream().map(Figure::kind).collect(Collectors.toCollection(() -> EnumSet.noneOf(VacancyKind.class)));
            shownKinds = List.copyOf(there);
        }
        return shownKinds;
    }

    /** The reasons that make up the table. */
    public List<VacancyKind> getColumns() {
        return getKind() != null ? List.of(getKind()) : getShownKinds().stream().filter(kind -> kind != VacancyKind.PAST_AGE).toList();
    }

    public long getPastAge() {
        return count(VacancyKind.PAST_AGE);
    }

    public long count(VacancyKind kind) {
        return sum(figure -> figure.kind() == kind && (getGroup() == null || figure.group() == getGroup()));
    }

    public long count(PostGroup group) {
        return sum(figure -> figure.group() == group && (getKind() == null || figure.kind() == getKind()));
    }

    public long getAll() {
        return sum(this::isChosen);
    }

    public long getCertain() {
        return sum(figure -> isChosen(figure) && figure.kind().isCertain());
    }

    public long getLeading() {
        return sum(figure -> isChosen(figure) && figure.group() == PostGroup.LEADERSHIP);
    }

    /** Seats by year; each bar leads to its list. */
    public List<Bar> getBars() {
        if (bars == null) {
            bars = bars();
        }
        return bars;
    }

    private List<Bar> bars() {
        return getYearRows().stream()
                .map(row -> new Bar(
                        String.valueOf(row.year()), row.sum(),
                        row.sum() == 0 ? null : Texts.get(display.getLocale(), "posts.forecast.certain-of", Map.of("count", row.certain())),
                        display.here("year", String.valueOf(row.year())).replaceAll("([?&])after=[^&]*&?", "$1") + "#lines"))
                .toList();
    }

    public List<YearRow> getYearRows() {
        if (yearRows == null) {
            yearRows = new ArrayList<>();
            for (var year : getYears()) {
                Predicate<Figure> here = figure -> figure.year() == year && isChosen(figure);
                yearRows.add(new YearRow(
                        year, getColumns().stream().map(kind -> sum(here.and(figure -> figure.kind() == kind))).toList(), sum(here),
                        sum(here.and(figure -> figure.kind().isCertain()))));
            }
        }
        return yearRows;
    }

    /** The units directly below by year, those with most first. */
    public List<UnitLine> getUnitLines() {
        if (unitLines == null) {
            unitLines = lines();
        }
        return unitLines;
    }

    /** Each figure goes to the unit directly below that it belongs to, found by the walking order of the tree. */
    private List<UnitLine> lines() {
        var tree = trees.now();
        var children = new TreeMap<Integer, OrgNode>();
        tree.children(tree.get(place.getUnit().id())).forEach(child -> children.put(child.pre(), child));
        var sums = new HashMap<OrgNode, long[]>();
        var first = getYears().get(0);
        for (var figure : figures()) {
            var own = tree.find(new OrgUnitId(figure.unit())).map(node -> children.floorEntry(node.pre())).orElse(null);
            if (own != null && isChosen(figure)) {
                sums.computeIfAbsent(own.getValue(), child -> new long[getYears().size()])[figure.year() - first] += figure.seats();
            }
        }
        return sums.entrySet().stream()
                .map(one -> new UnitLine(
                        one.getKey(), Arrays.stream(one.getValue()).boxed().toList(), Arrays.stream(one.getValue()).sum()))
                .sorted(Comparator.comparing(UnitLine::sum).reversed().thenComparing(line -> line.unit().pre()))
                .limit(MOST_UNITS)
                .toList();
    }

    public Page<Vacancy> getPage() {
        if (page == null) {
            page = vacancies.list(
                    actor.scope(Right.READ_FILE), new Filter(place.getUnit().id(), place.getYear(), getKind(), getGroup()),
                    place.page(VacancySort.class, VacancySort.DAY));
        }
        return page;
    }

    /** Whether the age is passed and nothing was decided. */
    public boolean isPast(LocalDate lastDay) {
        return lastDay.isBefore(today.date());
    }

    public VacancyKind getKind() {
        return place.code("kind", VacancyKind.class);
    }

    public PostGroup getGroup() {
        return place.code("group", PostGroup.class);
    }

    public PostGroup[] getGroups() {
        return PostGroup.values();
    }
}
