package vn.hientai.web.report;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.OrgUnitId;
import vn.hientai.core.kernel.Texts;
import vn.hientai.core.organisation.OrgNode;
import vn.hientai.core.organisation.OrgTrees;
import vn.hientai.personnel.assessment.unit.UnitScoreQueries;
import vn.hientai.personnel.assessment.unit.UnitScoreQueries.IndexName;
import vn.hientai.web.export.FigureTable;

/** The indices of a unit and of those below it over five years, in points of hundred. */
@RequestScoped
class IndexTable {
    private static final int YEARS = 5;

    @Inject
    CurrentActor actor;

    @Inject
    OrgTrees trees;

    @Inject
    UnitScoreQueries scores;

    FigureTable table(OrgNode unit, LocalDate day, Locale locale) {
        var first = day.getYear() - YEARS + 1;
        var years = IntStream.rangeClosed(first, day.getYear()).boxed().toList();
        var figures = new LinkedHashMap<OrgUnitId, Map<String, BigDecimal>>();
        var demonstration = new boolean[1];
        scores.wholes(actor.scope(Right.READ_REPORTS), trees.now().subtreeIds(unit.id()), first, day.getYear()).forEach(one -> {
            figures.computeIfAbsent(one.unit(), id -> new HashMap<>()).put(one.index() + "|" + one.year(), one.percent());
            demonstration[0] |= one.demonstration();
        });
        var notes = new ArrayList<String>();
        notes.add(Texts.get(locale, "stat.note.unit", Map.of("unit", unit.name(locale), "day", day)));
        notes.add(Texts.get(locale, "unitindex.note"));
        if (demonstration[0]) {
            notes.add(Texts.get(locale, "unitindex.demonstration"));
        }
        var groups = new ArrayList<FigureTable.Group>();
        for (var index : IndexName.values()) {
            groups.add(new FigureTable.Group(Texts.spoken(locale, index), years.stream().map(String::valueOf).toList()));
        }
        var lines = trees.now().subtree(trees.now().get(unit.id())).stream()
                .filter(node -> figures.containsKey(node.id()))
                .map(node -> new FigureTable.Line(node.name(locale), node.code(), values(figures.get(node.id()), years)))
                .toList();
        return new FigureTable(
                ReportName.UNIT_INDICES.path(), Texts.get(locale, "unitindex.title"), notes, Texts.get(locale, "stat.unit"), groups, lines, null);
    }

    private static List<BigDecimal> values(Map<String, BigDecimal> figures, List<Integer> years) {
        var values = new ArrayList<BigDecimal>();
        for (var index : IndexName.values()) {
            years.forEach(year -> values.add(figures.get(index + "|" + year)));
        }
        return values;
    }
}
