package vn.hientai.web.report;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.kernel.Texts;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.organisation.OrgNode;
import vn.hientai.core.organisation.OrgTrees;
import vn.hientai.personnel.leaving.WaveQueries;
import vn.hientai.personnel.leaving.WaveQueries.Split;
import vn.hientai.personnel.leaving.WaveQueries.Step;
import vn.hientai.personnel.report.StaffStatistics;
import vn.hientai.personnel.report.StatisticsQueries;
import vn.hientai.web.export.FigureTable;

/** Makes the figures of a report for whoever asks, within the scope of their right to reports. */
@RequestScoped
public class ReportShelf {
    @Inject
    CurrentActor actor;

    @Inject
    StatisticsQueries statistics;

    @Inject
    WaveQueries waves;

    @Inject
    IndexTable indices;

    @Inject
    OrgTrees trees;

    @Inject
    Today today;

    /** @param unit code, or null for the highest unit of the scope; {@code asOf} null for today */
    public FigureTable table(ReportName name, String unit, LocalDate asOf, Locale locale) {
        actor.mustHold(Right.READ_REPORTS);
        return switch (name) {
            case STAFF_STATISTICS -> of(statistics(unit, asOf), locale);
            case STAFF_PYRAMID -> pyramid(unit, asOf, locale);
            case RETIREMENT_WAVE -> wave(unit, Step.YEAR, Split.OFFICE, locale);
            case UNIT_INDICES -> indices.table(unit(unit), asOf == null ? today.date() : asOf, locale);
        };
    }

    public StaffStatistics statistics(String unit, LocalDate asOf) {
        return statistics.statistics(
                actor.scope(Right.READ_REPORTS), actor.scope(Right.READ_SENSITIVE_FILE), unit, asOf);
    }

    private static FigureTable of(StaffStatistics figures, Locale locale) {
        var groups = figures.groups().stream()
                .map(group -> new FigureTable.Group(
                        Texts.get(locale, "stat.group." + group.kind()),
                        group.columns().stream().map(one -> column(group.kind(), one, locale)).toList()))
                .toList();
        var notes = new ArrayList<String>();
        notes.add(Texts.get(locale, "stat.note.unit", Map.of("unit", figures.unit().name(locale), "day", figures.asOf())));
        if (figures.hidden()) {
            notes.add(Texts.get(locale, "stat.note.hidden"));
        }
        return new FigureTable(
                ReportName.STAFF_STATISTICS.path(), Texts.get(locale, "stat.title"), notes, Texts.get(locale, "stat.unit"), groups,
                figures.lines().stream().map(line -> line(line, figures.unit(), locale)).toList(),
                new FigureTable.Line(Texts.get(locale, "stat.total"), figures.unit().code(), figures.total().values()));
    }

    private static FigureTable.Line line(StaffStatistics.Line line, OrgNode whole, Locale locale) {
        if (line.unit() == null) {
            return new FigureTable.Line(Texts.get(locale, "stat.no-unit"), null, line.values());
        }
        var direct = line.unit().id().equals(whole.id());
        return new FigureTable.Line(
                direct ? Texts.get(locale, "stat.direct") : line.unit().name(locale), line.unit().code(), line.values());
    }

    /** The words over a column. */
    public static String column(StaffStatistics.Kind kind, StaffStatistics.Column column, Locale locale) {
        if (kind != StaffStatistics.Kind.AGE) {
            return Texts.get(locale, "stat.column." + kind + "." + column.code());
        }
        if (column.from() == null) {
            return Texts.get(locale, "stat.age.to", Map.of("to", column.to()));
        }
        return column.to() == null
                ? Texts.get(locale, "stat.age.over", Map.of("from", column.from() - 1))
                : Texts.get(locale, "stat.age.between", Map.of("from", column.from(), "to", column.to()));
    }

    public List<StatisticsQueries.Layer> layers(String unit, LocalDate asOf) {
        return statistics.pyramid(actor.scope(Right.READ_REPORTS), unit, asOf);
    }

    private FigureTable pyramid(String unit, LocalDate asOf, Locale locale) {
        var layers = layers(unit, asOf);
        var node = unit(unit);
        var day = asOf == null ? today.date() : asOf;
        return new FigureTable(
                ReportName.STAFF_PYRAMID.path(), Texts.get(locale, "pyramid.title"),
                List.of(Texts.get(locale, "stat.note.unit", Map.of("unit", node.name(locale), "day", day))), Texts.get(locale, "pyramid.age"),
                List.of(new FigureTable.Group(Texts.get(locale, "stat.group.SEX"), List.of(
                        Texts.get(locale, "enum.Gender.MALE"), Texts.get(locale, "enum.Gender.FEMALE")))),
                layers.stream().map(one -> new FigureTable.Line(
                        ages(one, layers, locale), String.valueOf(one.from()), List.of(one.men(), one.women()))).toList(),
                new FigureTable.Line(Texts.get(locale, "stat.total"), null, List.of(
                        layers.stream().mapToLong(StatisticsQueries.Layer::men).sum(),
                        layers.stream().mapToLong(StatisticsQueries.Layer::women).sum())));
    }

    /** The ages of a layer in words. */
    public static String ages(StatisticsQueries.Layer layer, List<StatisticsQueries.Layer> all, Locale locale) {
        if (layer == all.get(0)) {
            return Texts.get(locale, "pyramid.under", Map.of("age", all.get(1).from()));
        }
        return layer == all.get(all.size() - 1)
                ? Texts.get(locale, "pyramid.from", Map.of("age", layer.from()))
                : layer.from() + "–" + (layer.from() + 4);
    }

    /** The unit asked for if it lies in the scope, else the highest one of it. */
    public OrgNode unit(String unit) {
        var scope = actor.scope(Right.READ_REPORTS);
        return (unit == null || unit.isBlank()
                        ? trees.now().nodes().stream().filter(one -> scope.includesUnit(one.id())).findFirst()
                        : trees.now().find(unit.strip()).filter(one -> scope.includesUnit(one.id())))
                .orElseThrow(() -> new NotFound("Unit", "?"));
    }

    /** Null where all units are meant. */
    public Set<Long> below(String unit) {
        var node = unit(unit);
        return node.parentOrNull() == null ? null : trees.now().subtreeIds(node.id());
    }

    public List<WaveQueries.Bucket> buckets(String unit, Step step, Split split) {
        return waves.wave(actor.scope(Right.READ_REPORTS), below(unit), step, split);
    }

    /** Every stretch of the years to come in order, with its figures by group. */
    public Map<LocalDate, Map<String, Long>> stretches(String unit, Step step, Split split) {
        var stretches = new LinkedHashMap<LocalDate, Map<String, Long>>();
        var end = today.date().withDayOfYear(1).plusYears(WaveQueries.YEARS);
        for (var from = step.begin(today.date()); from.isBefore(end); from = step.next(from)) {
            stretches.put(from, new LinkedHashMap<>());
        }
        buckets(unit, step, split).forEach(one -> stretches.get(one.from()).put(one.group(), one.people()));
        return stretches;
    }

    /** The groups in their order. */
    public static List<String> groups(Split split) {
        return switch (split) {
            case NONE -> List.of("");
            case OFFICE -> List.of("LEADING", "NONE");
            case RANK -> List.of("A3", "A2", "A1", "A0", "B", "NONE");
        };
    }

    public static String group(Split split, String group, Locale locale) {
        return Texts.get(locale, switch (split) {
            case NONE -> "wave.all";
            case OFFICE -> "wave.office." + group;
            case RANK -> "stat.column.RANK." + group;
        });
    }

    public static String stretch(Step step, LocalDate from, Locale locale) {
        return step == Step.YEAR
                ? String.valueOf(from.getYear())
                : Texts.get(locale, "wave.quarter", Map.of("quarter", (from.getMonthValue() + 2) / 3, "year", String.valueOf(from.getYear())));
    }

    public FigureTable wave(String unit, Step step, Split split, Locale locale) {
        var groups = groups(split);
        var lines = new ArrayList<FigureTable.Line>();
        var sum = new long[groups.size()];
        stretches(unit, step, split).forEach((from, figures) -> {
            var values = new ArrayList<Long>();
            for (var i = 0; i < groups.size(); i++) {
                var people = figures.getOrDefault(groups.get(i), 0L);
                sum[i] += people;
                values.add(people);
            }
            lines.add(new FigureTable.Line(stretch(step, from, locale), from.toString(), values));
        });
        return new FigureTable(
                ReportName.RETIREMENT_WAVE.path(), Texts.get(locale, "wave.title"),
                List.of(Texts.get(locale, "stat.note.unit", Map.of("unit", unit(unit).name(locale), "day", today.date()))),
                Texts.get(locale, "wave.when"),
                List.of(new FigureTable.Group(Texts.get(locale, "wave.people"), groups.stream().map(one -> group(split, one, locale)).toList())),
                lines, new FigureTable.Line(Texts.get(locale, "stat.total"), null, Arrays.stream(sum).boxed().toList()));
    }
}
