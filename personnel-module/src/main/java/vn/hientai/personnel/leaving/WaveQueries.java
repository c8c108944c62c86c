package vn.hientai.personnel.leaving;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.hientai.core.identity.AccessScope;
import vn.hientai.core.kernel.Cursor;
import vn.hientai.core.kernel.Page;
import vn.hientai.core.kernel.PageRequest;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.kernel.Today;

/** How many retire by age in each year or quarter to come (làn sóng nghỉ hưu), and who they are. */
@ApplicationScoped
public class WaveQueries {
    public static final int YEARS = 15;

    /** How the years are cut. */
    public enum Step {
        YEAR(12),
        QUARTER(3);

        private final int months;

        Step(int months) {
            this.months = months;
        }

        /** First day of the stretch that the day lies in. */
        public LocalDate begin(LocalDate day) {
            return day.withDayOfMonth(1).withMonth((day.getMonthValue() - 1) / months * months + 1);
        }

        public LocalDate next(LocalDate begin) {
            return begin.plusMonths(months);
        }
    }

    /** What the people of a stretch are told apart by. */
    public enum Split {
        NONE("''"),
        OFFICE("case when c.office is null then 'NONE' else 'LEADING' end"),
        RANK("case when c.scale like 'A3%' then 'A3' when c.scale like 'A2%' then 'A2' when c.scale like 'A1%' then 'A1'"
                + " when c.scale like 'A0%' then 'A0' when c.scale is null then 'NONE' else 'B' end");

        private final String group;

        Split(String group) {
            this.group = group;
        }
    }

    /** People of one group whose last day lies in the stretch. */
    public record Bucket(LocalDate from, String group, long people) {}

    /** Someone who retires. */
    public record Leaver(LocalDate on, String code, String fullName, String post, String unitCode, String unitName) {}

    /** The earliest first. */
    public enum LeaverSort {
        RETIRES
    }

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    Today today;

    /** @param units of these units only, or null */
    public List<Bucket> wave(AccessScope scope, Set<Long> units, Step step, Split split) {
        return those("select cast(date_trunc('" + step.name().toLowerCase() + "', c.retires_on) as date), " + split.group + ", count(*) from staff_card c",
                        scope, units, today.date(), today.date().withDayOfYear(1).plusYears(YEARS))
                .then("group by 1, 2 order by 1, 2")
                .list(em, row -> new Bucket(row.day(0), row.text(1), row.id(2)));
    }

    /** Those whose last day lies from the one day to before the other. */
    public Page<Leaver> leavers(AccessScope scope, Set<Long> units, LocalDate from, LocalDate before, Split split, String group, PageRequest<LeaverSort> page) {
        var day = today.date();
        var sql = those(
                "select c.retires_on, c.code, c.full_name, c.post, u.code, (select n.name from unit_name n where n.unit_id = u.id"
                        + " and n.valid_from <= cast(? as date) and cast(? as date) < n.valid_until), c.person_id"
                        + " from staff_card c join org_unit u on u.id = c.unit_id",
                scope, units, from.isBefore(day) ? day : from, before, day, day)
                .whereIf(group != null && split != Split.NONE, split.group + " = ?", group);
        if (!page.position().isEmpty()) {
            sql.where("(coalesce(c.retires_on, date '9999-12-31'), c.person_id) > (cast(? as date), cast(? as bigint))",
                    page.position().get(0), page.position().get(1));
        }
        var keys = new ArrayList<String>();
        var rows = new ArrayList<>(sql.orderBy("coalesce(c.retires_on, date '9999-12-31'), c.person_id").limit(page.limit() + 1).list(em, row -> {
            keys.add(Cursor.after(row.day(0), row.id(6)));
            return new Leaver(row.day(0), row.text(1), row.text(2), row.text(3), row.text(4), row.text(5));
        }));
        var more = rows.size() > page.limit();
        if (more) {
            rows.remove(page.limit());
        }
        return new Page<>(rows, more ? keys.get(page.limit() - 1) : null, null, null);
    }

    private static Sql those(String select, AccessScope scope, Set<Long> units, LocalDate from, LocalDate before, Object... first) {
        return Sql.of(select, first)
                .where("coalesce(c.retires_on, date '9999-12-31') >= cast(? as date) and coalesce(c.retires_on, date '9999-12-31') < cast(? as date)",
                        from, before)
                .where("c.status not in ('RETIRED', 'LEFT')")
                .and(scope.on("c.unit_id", "c.person_id"))
                .whereIf(units != null, "c.unit_id = any(cast(? as bigint[]))", units == null ? null : Sql.ids(units));
    }
}
