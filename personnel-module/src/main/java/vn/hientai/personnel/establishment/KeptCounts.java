package vn.hientai.personnel.establishment;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import vn.hientai.core.kernel.Sql;

/**
 * Counts of the whole province by day, kept while no career, no file, no position and no law has changed. What took long to count is trusted
 * for a minute even so: with millions of people there is always somebody whose file changes.
 */
@Dependent
class KeptCounts {
    private static final int DAYS_KEPT = 8;
    private static final long LONG_NANOS = 1_000_000_000L;
    private static final long TRUSTED_NANOS = 60 * LONG_NANOS;

    private record Mark(long careers, long files, long positions, long law) {}

    private record Kept(List<?> counts, Mark mark, long took, long at) {
        boolean holds(Mark now) {
            return mark.equals(now) || took > LONG_NANOS && System.nanoTime() - at < TRUSTED_NANOS;
        }
    }

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    private final Map<LocalDate, Kept> days = new LinkedHashMap<>(16, 0.75f, true);

    @SuppressWarnings("unchecked")
    <T> List<T> at(LocalDate day, Function<LocalDate, List<T>> counting) {
        var now = mark();
        synchronized (days) {
            var kept = days.get(day);
            if (kept != null && kept.holds(now)) {
                return (List<T>) kept.counts();
            }
        }
        var began = System.nanoTime();
        var counted = counting.apply(day);
        synchronized (days) {
            days.put(day, new Kept(counted, now, System.nanoTime() - began, System.nanoTime()));
            if (days.size() > DAYS_KEPT) {
                days.remove(days.keySet().iterator().next());
            }
        }
        return counted;
    }

    private Mark mark() {
        return Sql.of(
                        """
                        select (select coalesce(max(id), 0) from engagement), (select coalesce(max(id), 0) from file_change),
                            (select coalesce(sum(version), 0) + count(*) from job_position) + (select coalesce(sum(version), 0) from unit_posts),
                            (select coalesce(max(id), 0) from policy_parameter)""")
                .first(em, row -> new Mark(row.id(0), row.id(1), row.id(2), row.id(3)))
                .orElseThrow();
    }
}
