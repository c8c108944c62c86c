package vn.hientai.core.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import vn.hientai.core.calendar.rule.PublicHoliday;
import vn.hientai.core.kernel.Sql;

/** The stored public holidays. */
@ApplicationScoped
class HolidayRows {
    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    List<PublicHoliday> all() {
        return Sql.of("select day, kind, name_vi, name_en, legal_basis, confirmed, counts from public_holiday order by day")
                .list(em, row -> new PublicHoliday(row.day(0), row.code(1, PublicHoliday.Kind.class), row.text(2),
                        row.text(3), row.text(4), row.yes(5), row.yes(6)));
    }
}
