package vn.hientai.personnel.assessment.unit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.InvalidInput;
import vn.hientai.core.kernel.InvalidInput.Violation;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.organisation.OrgTrees;
import vn.hientai.core.usecase.UseCase;
import vn.hientai.personnel.assessment.unit.UnitScoreQueries.IndexName;

/** Enters published figures of PAR INDEX, SIPAS and PAPI (nhập chỉ số), all or none; the same figure again replaces the one before. Answers how many. */
@ApplicationScoped
@UseCase(Right.CHECK_UNIT_SCORES)
public class RecordIndices {
    static final int MOST = 2000;

    /**
     * @param unit code
     * @param dimension empty for the index as a whole
     * @param place among the units compared, or null
     */
    public record Figure(
            @NotBlank @Size(max = 60) String unit, int year, @NotNull IndexName index, @Size(max = 200) String dimension, @NotNull BigDecimal score,
            @NotNull BigDecimal maximum, Integer place) {}

    /** @param source where the figures were published */
    public record Command(@NotBlank @Size(max = 300) String source, @NotEmpty @Size(max = MOST) List<@Valid @NotNull Figure> figures) {}

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    CurrentActor actor;

    @Inject
    OrgTrees trees;

    @Inject
    Today today;

    public int handle(@Valid @NotNull Command command) {
        var wrong = new ArrayList<Violation>();
        var seen = new HashSet<String>();
        for (var at = 0; at < command.figures().size(); at++) {
            var one = command.figures().get(at);
            var place = "figures[" + at + "].";
            if (trees.now().find(one.unit()).filter(node -> actor.scope(Right.CHECK_UNIT_SCORES).includesUnit(node.id())).isEmpty()) {
                wrong.add(Violation.of(place + "unit", "UNKNOWN_UNIT"));
            }
            if (one.year() < 2000 || one.year() > today.date().getYear()) {
                wrong.add(new Violation(place + "year", "OUT_OF_RANGE", Map.of("least", "2000", "most", String.valueOf(today.date().getYear()))));
            }
            if (one.maximum().signum() <= 0 || one.maximum().compareTo(BigDecimal.valueOf(1000)) > 0) {
                wrong.add(new Violation(place + "maximum", "OUT_OF_RANGE", Map.of("least", "0,01", "most", "1000")));
            } else if (one.score().signum() < 0 || one.score().compareTo(one.maximum()) > 0 || one.score().stripTrailingZeros().scale() > 2) {
                wrong.add(new Violation(place + "score", "OUT_OF_RANGE", Map.of("least", "0", "most", one.maximum())));
            }
            if (one.place() != null && one.place() < 1) {
                wrong.add(new Violation(place + "place", "OUT_OF_RANGE", Map.of("least", "1", "most", "10000")));
            }
            if (!seen.add(one.unit() + "|" + one.year() + "|" + one.index() + "|" + dimension(one))) {
                wrong.add(Violation.of(place + "dimension", "TWICE"));
            }
        }
        if (!wrong.isEmpty()) {
            throw new InvalidInput(wrong);
        }
        command.figures().forEach(one -> Sql.of(
                        """
                        insert into unit_index (unit_id, year, index_name, dimension, score, maximum, place, source, entered_by, entered_on)
                        values (?, ?, ?, ?, ?, ?, cast(? as int), ?, ?, ?)
                        on conflict (unit_id, year, index_name, dimension) do update set score = excluded.score, maximum = excluded.maximum,
                            place = excluded.place, source = excluded.source, demonstration = false, entered_by = excluded.entered_by,
                            entered_on = excluded.entered_on""",
                        trees.now().get(one.unit()).id(), one.year(), one.index(), dimension(one), one.score(), one.maximum(), one.place(),
                        command.source().strip(), actor.who().account(), today.date())
                .execute(em));
        return command.figures().size();
    }

    private static String dimension(Figure one) {
        return one.dimension() == null ? "" : one.dimension().strip();
    }
}
