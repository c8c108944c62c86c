package vn.hientai.personnel.establishment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.organisation.StaffCategory;

/**
 * How many people fill seats, by unit, subject and post, on a day (số có mặt). Whoever is on secondment counts in the
 * sending unit, which keeps them on its staffing and payroll (NĐ 170/2025/NĐ-CP, biệt phái); whoever studies, is on leave
 * or suspended keeps the seat. Counted once for the whole province and kept while no career and no file has changed.
 */
@ApplicationScoped
class Headcounts {
    private static final int DAYS_KEPT = 8;

    /** People of one kind in one unit. @param post as the decision calls it, lower case; @param office or null */
    record Heads(long unit, StaffCategory category, String post, String office, long people) {}

    private record Mark(long careers, long files) {}

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    private final Map<LocalDate, List<Heads>> kept = new LinkedHashMap<>(16, 0.75f, true);
    private Mark keptAt = new Mark(-1, -1);

    List<Heads> on(LocalDate day) {
        var mark = Sql.of("select (select coalesce(max(id), 0) from engagement), (select coalesce(max(id), 0) from file_change)")
                .first(em, row -> new Mark(row.id(0), row.id(1)))
                .orElseThrow();
        synchronized (kept) {
            if (!mark.equals(keptAt)) {
                kept.clear();
                keptAt = mark;
            }
            var known = kept.get(day);
            if (known != null) {
                return known;
            }
        }
        var counted = count(day);
        synchronized (kept) {
            if (mark.equals(keptAt)) {
                kept.put(day, counted);
                if (kept.size() > DAYS_KEPT) {
                    kept.remove(kept.keySet().iterator().next());
                }
            }
        }
        return counted;
    }

    private List<Heads> count(LocalDate day) {
        return Sql.of(
                        """
                        select e.unit_id, case when p.subject = 'CADRE' then 'CADRE' when p.subject like 'CS%' then 'CIVIL_SERVANT'
                            when p.subject like 'VC%' then 'PUBLIC_EMPLOYEE' else 'CONTRACT' end, lower(e.post), e.office, count(*)
                        from engagement e join person p on p.id = e.person_id""")
                .where("e.superseded_by is null and e.status not in ('RETIRED', 'LEFT')")
                .where("e.valid_from <= ? and ? < e.valid_until", day, day)
                .where("p.subject <> 'RETIRED'")
                .then("group by 1, 2, 3, 4")
                .list(em, row -> new Heads(row.id(0), row.code(1, StaffCategory.class), row.text(2), row.text(3), row.id(4)));
    }

    /** A title as it is compared. */
    static String title(String title) {
        return title.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
