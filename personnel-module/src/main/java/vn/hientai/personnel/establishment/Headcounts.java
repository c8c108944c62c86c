package vn.hientai.personnel.establishment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.organisation.StaffCategory;

/**
 * How many people fill seats, by unit, subject and position, on a day (số có mặt). Whoever is on secondment counts in the
 * sending unit, which keeps them on its staffing and payroll (NĐ 170/2025/NĐ-CP, biệt phái); whoever studies, is on leave
 * or suspended keeps the seat. Counted once for the whole province and kept, see {@link KeptCounts}.
 */
@ApplicationScoped
class Headcounts {
    /** People of one kind in one unit. @param position number of the job position they hold, or null; @param office or null */
    record Heads(long unit, StaffCategory category, Long position, String office, long people) {}

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    KeptCounts kept;

    List<Heads> on(LocalDate day) {
        return kept.at(day, this::count);
    }

    private List<Heads> count(LocalDate day) {
        return Sql.of(
                        """
                        select e.unit_id, case when p.subject = 'CADRE' then 'CADRE' when p.subject like 'CS%' then 'CIVIL_SERVANT'
                            when p.subject like 'VC%' then 'PUBLIC_EMPLOYEE' else 'CONTRACT' end, e.position_id, e.office, count(*)
                        from engagement e join person p on p.id = e.person_id""")
                .where("e.superseded_by is null and e.status not in ('RETIRED', 'LEFT')")
                .where("e.valid_from <= ? and ? < e.valid_until", day, day)
                .where("p.subject <> 'RETIRED'")
                .then("group by 1, 2, 3, 4")
                .list(em, row -> new Heads(row.id(0), row.code(1, StaffCategory.class), row.number(2), row.text(3), row.id(4)));
    }

    /** A title as it is compared. */
    static String title(String title) {
        return title.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
