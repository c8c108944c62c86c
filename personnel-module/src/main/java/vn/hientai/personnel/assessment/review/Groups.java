package vn.hientai.personnel.assessment.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.hientai.core.kernel.Sql;
import vn.hientai.personnel.assessment.review.Rounds.Round;
import vn.hientai.personnel.assessment.review.rule.Average;
import vn.hientai.personnel.assessment.review.rule.Band;
import vn.hientai.personnel.assessment.review.rule.SafeGroups;
import vn.hientai.personnel.assessment.review.rule.Side;

/** The groups of a closed round and the averages that may leave it. */
@ApplicationScoped
class Groups {
    /** One average that may be shown. */
    record Shown(long subject, Band band, long question, Average average) {}

    private record Count(long subject, Side side, int sheets) {}

    private record Answer(long subject, Side side, long question, int level) {}

    private record Place(long subject, Band band, long question) {}

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    FormQueries forms;

    /** By person under review. */
    Map<Long, SafeGroups> of(Round round) {
        var sheets = new LinkedHashMap<Long, Map<Side, Integer>>();
        Sql.of("select j.id from review_subject j").where("j.round_id = ?", round.id()).list(em, row -> sheets.put(row.id(0), new HashMap<>()));
        Sql.of("select c.subject_id, c.side, c.sheets from review_count c join review_subject j on j.id = c.subject_id")
                .where("j.round_id = ?", round.id())
                .list(em, row -> new Count(row.id(0), row.code(1, Side.class), row.whole(2)))
                .forEach(one -> sheets.get(one.subject()).put(one.side(), one.sheets()));
        var groups = new LinkedHashMap<Long, SafeGroups>();
        sheets.forEach((subject, counts) -> groups.put(subject, new SafeGroups(counts, round.minimum())));
        return groups;
    }

    List<Shown> averages(Round round) {
        var groups = of(round);
        var levels = new LinkedHashMap<Place, List<Integer>>();
        Sql.of("select a.subject_id, a.side, a.question_id, a.level from review_answer a join review_subject j on j.id = a.subject_id")
                .where("j.round_id = ?", round.id())
                .orderBy("a.subject_id, a.question_id, a.level")
                .list(em, row -> new Answer(row.id(0), row.code(1, Side.class), row.id(2), row.whole(3)))
                .forEach(one -> groups.get(one.subject()).bandOf(one.side()).ifPresent(band -> levels
                        .computeIfAbsent(new Place(one.subject(), band, one.question()), place -> new ArrayList<>())
                        .add(one.level())));
        var shown = new ArrayList<Shown>();
        levels.forEach((place, given) -> {
            if (groups.get(place.subject()).mayShow(place.band(), given.size())) {
                shown.add(new Shown(place.subject(), place.band(), place.question(), Average.of(given)));
            }
        });
        return shown;
    }

    /** Levels by competency: the mean of the shown groups but the person's own, rounded; from what is shown and nothing else. */
    Map<String, Integer> levels(List<Shown> averages, long form) {
        var levels = new LinkedHashMap<String, Integer>();
        for (var question : forms.questions(form)) {
            var means = averages.stream()
                    .filter(one -> one.question() == question.id() && one.band() != Band.SELF)
                    .map(one -> one.average().mean())
                    .toList();
            if (question.asksLevel() && !means.isEmpty()) {
                var sum = means.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
                levels.put(question.competency(), sum.divide(BigDecimal.valueOf(means.size()), 0, RoundingMode.HALF_UP).intValue());
            }
        }
        return levels;
    }
}
