package vn.hientai.web.faces.establishment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
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

    /** A year with its seats by reason, in the order of {@link #getShownKinds}. */
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
    private Page<Vacancy> page;

    public void open() {
        actor.mustHold(Right.READ_REPORTS);
        actor.mustHold(Right.READ_FILE);
        place.getUnit();
    }

    /** Every figure of the unit; what is chosen of them is sifted here. */
    private List<Figure> figures() {
        if (figures == null) {
            figures = vacancies.figures(actor.scope(Right.READ_FILE), new Filter(place.getUnit().id(), null, null, null));
        }
        return figures;
    }

    private long sum(Predicate<Figure> wanted) {
        return figures().stream().filter(wanted).mapToLong(Figure::seats).sum();
    }

    private boolean isChosen(Figure figure) {
        return (getKind() == null || figure.kind() == getKind()) && (getGroup() == null || figure.group() == getGroup());
    }

    public List<Integer> getYears() {
        return IntStream.rangeClosed(today.date().getYear(), vacancies.horizon().getYear()).boxed().toList();
    }

    /** The reasons of which there is any. */
    public List<VacancyKind> getShownKinds() {
        return List.of(VacancyKind.values()).stream().filter(kind -> sum(figure -> figure.kind() == kind) > 0).toList();
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
        return getYearRows().stream()
                .map(row -> new Bar(
                        String.valueOf(row.year()), row.sum(),
                        row.sum() == 0 ? null : Texts.get(display.getLocale(), "posts.forecast.certain-of", Map.of("count", row.certain())),
                        display.here("year", String.valueOf(row.year())).replaceAll("([?&])after=[^&]*&?", "$1") + "#lines"))
                .toList();
    }

    public List<YearRow> getYearRows() {
        var rows = new ArrayList<YearRow>();
        for (var year : getYears()) {
            Predicate<Figure> here = figure -> figure.year() == year && isChosen(figure);
            rows.add(new YearRow(
                    year, getShownKinds().stream().map(kind -> sum(here.and(figure -> figure.kind() == kind))).toList(), sum(here),
                    sum(here.and(figure -> figure.kind().isCertain()))));
        }
        return rows;
    }

    /** The units directly below by year, those with most first. */
    public List<UnitLine> getUnitLines() {
        var tree = trees.now();
        var top = tree.get(place.getUnit().id());
        return tree.children(top).stream()
                .map(child -> line(child))
                .filter(line -> line.sum() > 0)
                .sorted(Comparator.comparing(UnitLine::sum).reversed().thenComparing(line -> line.unit().pre()))
                .limit(MOST_UNITS)
                .toList();
    }

    private UnitLine line(OrgNode node) {
        var tree = trees.now();
        var own = figures().stream()
                .filter(this::isChosen)
                .filter(figure -> tree.isWithin(new OrgUnitId(figure.unit()), node.id()))
                .toList();
        return new UnitLine(
                node,
                getYears().stream().map(year -> own.stream().filter(one -> one.year() == year).mapToLong(Figure::seats).sum()).toList(),
                own.stream().mapToLong(Figure::seats).sum());
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
