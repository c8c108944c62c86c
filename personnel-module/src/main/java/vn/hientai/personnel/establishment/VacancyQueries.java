package vn.hientai.personnel.establishment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.hientai.core.identity.AccessScope;
import vn.hientai.core.kernel.Cursor;
import vn.hientai.core.kernel.OrgUnitId;
import vn.hientai.core.kernel.Page;
import vn.hientai.core.kernel.PageRequest;
import vn.hientai.core.kernel.Row;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.kernel.Unscoped;
import vn.hientai.core.organisation.OrgTrees;
import vn.hientai.core.policy.Citation;
import vn.hientai.core.policy.Enacted;
import vn.hientai.core.policy.ParameterKey;
import vn.hientai.core.policy.PolicyBook;
import vn.hientai.core.policy.PolicyBooks;

/**
 * Which seats fall vacant in the rest of this year and the ten years after it (dự báo trống vị trí), put together in whole
 * sets. A line stands in the year of the last day in the seat; who has passed the age and is still
 * there is told only when asked for. Someone whose leaving is decided is not reckoned by age
 * as well; a term that ends too shortly before retirement runs on until it (NĐ 170/2025/NĐ-CP Điều 36).
 */
@ApplicationScoped
public class VacancyQueries {
    private static final int YEARS = 10;
    private static final LocalDate LONG_AGO = LocalDate.of(1900, 1, 1);
    private static final Filter EVERYTHING = new Filter(null, null, null, null);
    private static final ParameterKey AGE = ParameterKey.of("retirement.age");
    private static final ParameterKey MOMENT = ParameterKey.of("retirement.moment");
    private static final ParameterKey DECISION = ParameterKey.of("retirement.decision-months");
    private static final ParameterKey MONTHS_LEFT = ParameterKey.of("service.extension.months-left");
    private static final ParameterKey TERM = ParameterKey.of("appointment.term.months");
    private static final ParameterKey SECONDMENT = ParameterKey.of("service.secondment.months");
    private static final ParameterKey SEPARATION = ParameterKey.of("posts.separation-days");
    private static final ParameterKey MOVE_BARS = ParameterKey.of("service.move.bars");

    /** Earliest first. */
    public enum VacancySort {
        DAY
    }

    /** @param unit the unit with all below it; the others null for all, a null kind for all but {@link VacancyKind#PAST_AGE} */
    public record Filter(OrgUnitId unit, Integer year, VacancyKind kind, PostGroup group) {}

    /** How many seats of a unit fall vacant in a year for a reason. */
    public record Figure(long unit, int year, VacancyKind kind, PostGroup group, long seats) {}

    /**
     * One seat that falls vacant.
     *
     * @param lastDay last day in the seat; it is free from the next
     * @param decision number of the decision that is known already, or null
     * @param legalBasis what the reckoning rests on; {@code confirmed} false while the legal officer has to confirm it
     */
    public record Vacancy(
            LocalDate lastDay, VacancyKind kind, String code, String fullName, String unitCode, String unitName, String post, String office,
            PostGroup group, String decision, List<Citation> legalBasis, boolean confirmed) {}

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    OrgTrees trees;

    @Inject
    PolicyBooks books;

    @Inject
    Today today;

    @Inject
    KeptCounts whole;

    /** The last day looked at. */
    @Unscoped("a day")
    public LocalDate horizon() {
        return LocalDate.of(today.date().getYear() + YEARS, 12, 31);
    }

    /** By unit, year, reason and group, for charts and tables. */
    public List<Figure> figures(AccessScope scope, Filter filter) {
        if (!scope.isEverything()) {
            return counted(chosen(FIGURES, scope, filter, horizonOf(filter)));
        }
        var units = filter.unit() == null || isRoot(filter.unit()) ? null : units(filter.unit());
        return whole.at(today.date(), day -> counted(chosen(FIGURES, scope, EVERYTHING, horizon()))).stream()
                .filter(one -> units == null || units.contains(one.unit()))
                .filter(one -> filter.year() == null || filter.year() == one.year())
                .filter(one -> filter.kind() == null ? one.kind() != VacancyKind.PAST_AGE : filter.kind() == one.kind())
                .filter(one -> filter.group() == null || filter.group() == one.group())
                .toList();
    }

    private List<Figure> counted(Sql chosen) {
        return chosen.then("group by 1, 2, 3, 4")
                .list(em, row -> new Figure(
                        row.id(0), row.whole(1), row.code(2, VacancyKind.class), row.code(3, PostGroup.class), row.id(4)));
    }

    private record Placed(Vacancy row, long person) {}

    public Page<Vacancy> list(AccessScope scope, Filter filter, PageRequest<VacancySort> page) {
        var backwards = page.backwards();
        var rows = new ArrayList<>(placed(scope, filter, page));
        var more = rows.size() > page.limit();
        if (more) {
            rows.remove(page.limit());
        }
        if (backwards) {
            Collections.reverse(rows);
        }
        var hasNext = backwards ? !page.position().isEmpty() : more;
        var hasPrevious = backwards ? more : !page.position().isEmpty();
        var first = rows.isEmpty() ? null : rows.get(0);
        var last = rows.isEmpty() ? null : rows.get(rows.size() - 1);
        return new Page<>(
                rows.stream().map(Placed::row).toList(),
                hasNext && last != null ? Cursor.after(last.row().lastDay(), last.person(), last.row().kind()) : null,
                hasPrevious && first != null ? Cursor.before(first.row().lastDay(), first.person(), first.row().kind()) : null,
                page.count() ? figures(scope, filter).stream().mapToLong(Figure::seats).sum() : null);
    }

    /** The nearest year holds a page nearly always: all years are read only where it does not. */
    private List<Placed> placed(AccessScope scope, Filter filter, PageRequest<VacancySort> page) {
        var whole = horizonOf(filter);
        if (!page.backwards()) {
            var from = page.position().isEmpty() ? today.date() : later(today.date(), LocalDate.parse(page.position().get(0)));
            var near = later(from, LocalDate.of(filter.year() == null ? 1 : filter.year(), 1, 1)).plusYears(1);
            if (near.isBefore(whole)) {
                var rows = placed(scope, filter, page, near);
                if (rows.size() > page.limit()) {
                    return rows;
                }
            }
        }
        return placed(scope, filter, page, whole);
    }

    private List<Placed> placed(AccessScope scope, Filter filter, PageRequest<VacancySort> page, LocalDate until) {
        var sql = chosen(COLUMNS, scope, filter, until);
        if (!page.position().isEmpty()) {
            sql.where("(x.on_day, x.person_id, x.kind) " + (page.backwards() ? "<" : ">") + " (cast(? as date), cast(? as bigint), ?)",
                    page.position().get(0), page.position().get(1), page.position().get(2));
        }
        var order = page.backwards() ? "x.on_day desc, x.person_id desc, x.kind desc" : "x.on_day, x.person_id, x.kind";
        var book = books.on(today.date());
        return sql.orderBy(order).limit(page.limit() + 1).list(em, row -> new Placed(vacancy(row, book), row.id(10)));
    }

    /** The first so many without pages, for a file. */
    public List<Vacancy> all(AccessScope scope, Filter filter, int most) {
        var book = books.on(today.date());
        return chosen(COLUMNS, scope, filter, horizonOf(filter))
                .orderBy("x.on_day, x.person_id, x.kind")
                .limit(most)
                .list(em, row -> vacancy(row, book));
    }

    private static final String FIGURES =
            """
            select x.unit_id, cast(greatest(extract(year from x.on_day), extract(year from x.today)) as int), x.kind, x.post_group,
                count(*)""";

    private static final String COLUMNS =
            """
            select x.on_day, x.kind, c.code, c.full_name, u.code, (select n.name from unit_name n where n.unit_id = x.unit_id
                order by n.valid_until desc limit 1), x.post, x.office, x.post_group,
                (select d.number || '/' || d.symbol from decision d where d.id = x.decision_id), x.person_id, c.gender""";

    private static final String LEAVING =
            """
            leaving as materialized (
                select distinct on (e.person_id) e.person_id, e.valid_from - 1 as on_day, e.status, e.decision_id
                from engagement e where e.superseded_by is null and e.valid_from > cast(? as date) and e.status in ('RETIRED', 'LEFT')
                order by e.person_id, e.valid_from),
            positions as materialized (
                select p.position_id, p.post_group from job_position_term p
                where p.withdrawn_on is null and p.valid_from <= cast(? as date) and cast(? as date) < p.valid_until)""";

    private static final String SOURCES =
            """
            select case when s.retires_on < cast(? as date) then 'PAST_AGE' else 'RETIREMENT' end as kind, s.retires_on as on_day, s.person_id, s.unit_id, s.post, s.office, cast(null as bigint) as decision_id,
                s.position_id
            from staff_card s
            where coalesce(s.retires_on, date '9999-12-31') between cast(? as date) and cast(? as date)
                and s.status not in ('RETIRED', 'LEFT') and not exists (select from leaving l where l.person_id = s.person_id)
            union all
            select case l.status when 'RETIRED' then 'RETIREMENT_DECIDED' else 'SEPARATION' end, l.on_day, s.person_id, s.unit_id, s.post,
                s.office, l.decision_id, s.position_id
            from leaving l join staff_card s on s.person_id = l.person_id and s.status not in ('RETIRED', 'LEFT')
            where l.on_day <= cast(? as date)
            union all
            select 'MOVE', e.valid_from - 1, s.person_id, s.unit_id, s.post, s.office, e.decision_id, s.position_id
            from engagement e join staff_card s on s.person_id = e.person_id and s.status not in ('RETIRED', 'LEFT')
            where e.superseded_by is null and e.valid_from > cast(? as date) and e.valid_from <= cast(? as date) + 1
                and e.status not in ('RETIRED', 'LEFT')
                and (e.unit_id <> s.unit_id or s.office is not null and e.office is distinct from s.office)
                and not exists (select from engagement b where b.person_id = e.person_id and b.superseded_by is null
                    and b.valid_from > cast(? as date) and b.valid_from < e.valid_from
                    and (b.unit_id <> s.unit_id or s.office is not null and b.office is distinct from s.office))
            union all
            select 'TERM_END', e.term_until, s.person_id, e.unit_id, e.post, e.office, e.decision_id, e.position_id
            from engagement e join staff_card s on s.person_id = e.person_id and s.status not in ('RETIRED', 'LEFT')
            where e.superseded_by is null and e.office is not null and e.term_until between cast(? as date) and cast(? as date)
                and e.valid_from <= cast(? as date) and cast(? as date) < e.valid_until and e.valid_until > e.term_until
                and (s.retires_on is null or s.retires_on >= cast(e.term_until + make_interval(months => cast(? as int)) as date))
                and not exists (select from leaving l where l.person_id = e.person_id and l.on_day <= e.term_until)
            union all
            select 'SECONDMENT_RETURN', e.valid_until - 1, s.person_id, e.host_unit_id, e.post, cast(null as text), e.decision_id, e.position_id
            from engagement e join staff_card s on s.person_id = e.person_id
            where e.superseded_by is null and e.status = 'SECONDED' and e.host_unit_id is not null
                and e.valid_until > cast(? as date) and e.valid_until <= cast(? as date) + 1""";

    private LocalDate horizonOf(Filter filter) {
        return filter.year() == null ? horizon() : LocalDate.of(filter.year(), 12, 31);
    }

    private Sql chosen(String columns, AccessScope scope, Filter filter, LocalDate until) {
        var day = today.date();
        var first = filter.year() == null ? day : later(day, LocalDate.of(filter.year(), 1, 1));
        var oldest = first.equals(day) ? LONG_AGO : first;
        var left = books.on(day).whole(MONTHS_LEFT).value();
        var sql = Sql.of(
                "with " + LEAVING + " " + columns + " from (select y.*, cast(? as date) as today, case when y.office is not null then 'LEADERSHIP'"
                        + " else coalesce(t.post_group, 'PROFESSIONAL') end as post_group from (" + SOURCES
                        + ") y left join positions t on t.position_id = y.position_id) x"
                        + " join staff_card c on c.person_id = x.person_id join org_unit u on u.id = x.unit_id",
                day, day, day, day,
                day, oldest, until,
                until,
                day, until, day,
                first, until, day, day, left,
                day, until);
        return sql.and(scope.on("c.unit_id", "c.person_id"))
                .where("x.on_day between cast(? as date) and cast(? as date)", oldest, until)
                .whereIf(until.isBefore(day), "false")
                .whereIf(filter.unit() != null && !isRoot(filter.unit()), "x.unit_id = any(cast(? as bigint[]))",
                        filter.unit() == null ? null : Sql.ids(units(filter.unit())))
                .whereIf(filter.kind() != null, "x.kind = ?", filter.kind())
                .whereIf(filter.kind() == null && filter != EVERYTHING, "x.kind <> 'PAST_AGE'")
                .whereIf(filter.group() != null, "x.post_group = ?", filter.group());
    }

    private boolean isRoot(OrgUnitId unit) {
        return trees.now().root().id().equals(unit);
    }

    private Set<Long> units(OrgUnitId unit) {
        return trees.now().subtreeIds(unit);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static Vacancy vacancy(Row row, PolicyBook book) {
        var on = row.day(0);
        var kind = row.code(1, VacancyKind.class);
        var grounds = grounds(kind, on, row.text(11), book);
        return new Vacancy(
                on, kind, row.text(2), row.text(3), row.text(4), row.text(5), row.text(6), row.text(7), row.code(8, PostGroup.class),
                row.text(9), grounds.stream().map(Enacted::citation).distinct().toList(), grounds.stream().allMatch(Enacted::confirmed));
    }

    /** What each reckoning rests on, as it stands today or, of the roadmap, in the year of retirement. */
    private static List<Enacted<String>> grounds(VacancyKind kind, LocalDate on, String gender, PolicyBook book) {
        var asked = switch (kind) {
            case RETIREMENT, PAST_AGE -> Stream.of(
                    book.at(LocalDate.of(on.getYear(), 1, 1)).peek(AGE, gender), book.at(on).peek(MOMENT));
            case RETIREMENT_DECIDED -> Stream.of(book.peek(DECISION));
            case SEPARATION -> Stream.of(book.peek(SEPARATION));
            case MOVE -> Stream.of(book.peek(MOVE_BARS));
            case TERM_END -> Stream.of(book.peek(TERM));
            case SECONDMENT_RETURN -> Stream.of(book.peek(SECONDMENT));
        };
        return asked.flatMap(Optional::stream).toList();
    }
}
