package vn.hientai.personnel.due;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import vn.hientai.core.identity.AccessScope;
import vn.hientai.core.kernel.Cursor;
import vn.hientai.core.kernel.Page;
import vn.hientai.core.kernel.PageRequest;
import vn.hientai.core.kernel.PersonId;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.policy.ParameterKey;
import vn.hientai.core.policy.PolicyBooks;
import vn.hientai.personnel.salary.SalaryQueries;

/**
 * Reads of what falls due; the scope is that of the units the people work in.
 *
 * <p>The directory keeps of a rise only the day on which the months of the step are over ({@code staff_card.step_due_on}).
 * What delays it comes from many sides (sanctions of another module, grades, leave) and by laws of different days, so the
 * list asks the rule itself for the rows that it shows and says both days; whoever is put off stays on the list until
 * then, with the later day beside the planned one. A round of rises asks the rule for everyone at once.
 */
@ApplicationScoped
public class DueQueries {
    /** How long something that was not done stays on the list, in months. */
    private static final int OVERDUE_MONTHS = 12;
    private static final String ORDER = "x.due_on, x.kind, x.person_id";
    private static final ParameterKey NOTICE = ParameterKey.of("retirement.notice-months");
    private static final ParameterKey DECISION = ParameterKey.of("retirement.decision-months");
    private static final ParameterKey TRAINING = ParameterKey.of("training.after-appointment-months");

    /**
     * One thing that falls due for one person.
     *
     * @param on its day; of a rise, when the months on the step are over
     * @param delayedTo to when sanctions, failed years or time that does not count put a rise off, or null
     */
    public record DueRow(
            DueKind kind, LocalDate on, LocalDate delayedTo, String code, String fullName, String unitCode, String unitName, String post,
            boolean late) {

        DueRow delayed(LocalDate to, LocalDate today) {
            return to == null || !to.isAfter(on)
                    ? this
                    : new DueRow(kind, on, to, code, fullName, unitCode, unitName, post, to.isBefore(today));
        }
    }

    /** @param units of these units only, or null; {@code kinds} empty for all; {@code from} null for whatever is still to be done */
    public record Filter(Set<DueKind> kinds, LocalDate from, LocalDate until, Set<Long> units) {
        public Filter(Set<DueKind> kinds, LocalDate until, Set<Long> units) {
            this(kinds, null, until, units);
        }
    }

    /** Earliest first. */
    public enum DueSort {
        DUE
    }

    /** How many of a kind fall due in a month. */
    public record MonthCount(DueKind kind, LocalDate month, long people) {}

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    SalaryQueries salaries;

    @Inject
    PolicyBooks books;

    @Inject
    Today today;

    public Page<DueRow> list(AccessScope scope, Filter filter, PageRequest<DueSort> page) {
        var backwards = page.backwards();
        var day = today.date();
        var limit = page.limit() + 1;
        var each = kinds(scope, filter, branch -> {
            if (!page.position().isEmpty()) {
                var sign = backwards ? "<" : ">";
                branch.where("x.due_on " + sign + "= cast(? as date)", page.position().get(0))
                        .where("(x.due_on, x.kind, c.person_id) " + sign + " (cast(? as date), ?, cast(? as bigint))",
                                page.position().get(0), page.position().get(1), page.position().get(2));
            }
            branch.orderBy(backwards ? "x.at desc, x.person_id desc" : "x.at, x.person_id").limit(limit);
        });
        var order = backwards ? "x.due_on desc, x.kind desc, x.person_id desc" : ORDER;
        record Placed(DueRow row, long person) {}
        var rows = new ArrayList<>(rows(each, day).orderBy(order).limit(limit).list(em, row -> new Placed(
                new DueRow(
                        row.code(0, DueKind.class), row.day(1), null, row.text(2), row.text(3), row.text(4), row.text(5), row.text(6),
                        row.day(1).isBefore(day)),
                row.id(7))));
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
        var rises = rows.stream().filter(one -> one.row().kind() == DueKind.STEP_RAISE).map(one -> new PersonId(one.person())).toList();
        var dates = rises.isEmpty() ? Map.<PersonId, LocalDate>of() : salaries.dueDates(scope, rises, filter.until());
        return new Page<>(
                rows.stream().map(one -> one.row().kind() == DueKind.STEP_RAISE
                        ? one.row().delayed(dates.get(new PersonId(one.person())), day)
                        : one.row()).toList(),
                hasNext && last != null ? Cursor.after(last.row().on(), last.row().kind(), last.person()) : null,
                hasPrevious && first != null ? Cursor.before(first.row().on(), first.row().kind(), first.person()) : null,
                page.count() ? count(scope, filter) : null);
    }

    private long count(AccessScope scope, Filter filter) {
        return over("select count(*)", kinds(scope, filter, branch -> {})).count(em);
    }

    /** Everything that falls due between the days of the filter, earliest first, without the delays of rises; for calendars. */
    public List<DueRow> between(AccessScope scope, Filter filter, int most) {
        var day = today.date();
        return rows(kinds(scope, filter, branch -> branch.orderBy("x.at, x.person_id").limit(most)), day)
                .orderBy(ORDER)
                .limit(most)
                .list(em, row -> new DueRow(
                        row.code(0, DueKind.class), row.day(1), null, row.text(2), row.text(3), row.text(4), row.text(5), row.text(6),
                        row.day(1).isBefore(day)));
    }

    /** How many of a kind fall due on a day. */
    public record DayCount(DueKind kind, LocalDate day, long people) {}

    public List<DayCount> byDay(AccessScope scope, Filter filter) {
        return over("select x.kind, x.due_on, count(*)", kinds(scope, filter, branch -> {}))
                .then("group by 1, 2 order by 2, 1")
                .list(em, row -> new DayCount(row.code(0, DueKind.class), row.day(1), row.id(2)));
    }

    /** What falls due by month, for the chart and the numbers beside each kind. */
    public List<MonthCount> byMonth(AccessScope scope, Filter filter) {
        return over("select x.kind, cast(date_trunc('month', greatest(x.due_on, cast(? as date))) as date), count(*)",
                        kinds(scope, filter, branch -> {}), today.date())
                .then("group by 1, 2 order by 2, 1")
                .list(em, row -> new MonthCount(row.code(0, DueKind.class), row.day(1), row.id(2)));
    }

    private static Sql rows(Sql kinds, LocalDate day) {
        return over("select x.kind, x.due_on, x.code, x.full_name, u.code, (select n.name from unit_name n where n.unit_id = u.id"
                + " and n.valid_from <= cast(? as date) and cast(? as date) < n.valid_until), x.post, x.person_id", kinds, day, day)
                .then("join org_unit u on u.id = x.unit_id");
    }

    private static Sql over(String select, Sql kinds, Object... first) {
        var values = new ArrayList<Object>(List.of(first));
        values.addAll(kinds.values());
        return Sql.of(select + " from (" + kinds.text() + ") x", values.toArray());
    }

    /** Each kind for itself, so that of a long one no more is read than a page can hold. */
    private Sql kinds(AccessScope scope, Filter filter, Consumer<Sql> more) {
        var values = new ArrayList<Object>();
        var kinds = filter.kinds().isEmpty() ? Set.of(DueKind.values()) : filter.kinds();
        var sources = sources(filter.until());
        var text = kinds.stream().sorted().map(sources::get).map(source -> {
            var branch = Sql.of("select x.kind, x.due_on, x.person_id, c.code, c.full_name, c.unit_id, c.post from (" + source.text()
                            + ") x join staff_card c on c.person_id = x.person_id", source.values().toArray())
                    .and(scope.on("c.unit_id", "c.person_id"))
                    .whereIf(filter.units() != null, "c.unit_id = any(cast(? as bigint[]))", ids(filter.units()))
                    .whereIf(filter.from() != null, "x.due_on >= cast(? as date)", filter.from());
            more.accept(branch);
            values.addAll(branch.values());
            return "(" + branch.text() + ")";
        }).collect(Collectors.joining(" union all "));
        return Sql.of(text, values.toArray());
    }

    /** Ways to those for whom a kind falls due; the later {@code at}, the column of an index, the later the due day. */
    private record Source(String text, List<Object> values) {}

    private Map<DueKind, Source> sources(LocalDate until) {
        var day = today.date();
        var oldest = day.minusMonths(OVERDUE_MONTHS);
        var book = books.on(day);
        int notice = book.whole(NOTICE).value();
        int decision = book.whole(DECISION).value();
        var sources = new EnumMap<DueKind, Source>(DueKind.class);
        sources.put(DueKind.STEP_RAISE, new Source(
                "select 'STEP_RAISE' as kind, s.step_due_on as due_on, s.step_due_on as at, s.person_id from staff_card s"
                        + " where s.step_due_on <= cast(? as date) and s.status not in ('RETIRED', 'LEFT')",
                List.of(until)));
        sources.put(DueKind.RETIREMENT, retirement("RETIREMENT", 0, day, until));
        sources.put(DueKind.RETIREMENT_NOTICE, retirement("RETIREMENT_NOTICE", notice, day, until));
        sources.put(DueKind.RETIREMENT_DECISION, retirement("RETIREMENT_DECISION", decision, day, until));
        sources.put(DueKind.TERM_END, new Source(
                "select 'TERM_END' as kind, e.term_until as due_on, e.term_until as at, e.person_id from engagement e where e.superseded_by is null"
                        + " and e.term_until between cast(? as date) and cast(? as date)"
                        + " and e.valid_from <= cast(? as date) and cast(? as date) < e.valid_until",
                List.of(oldest, until, day, day)));
        sources.put(DueKind.TERM_NOTICE, new Source(
                "select 'TERM_NOTICE' as kind, t.notice_on as due_on, t.notice_on as at, t.person_id from term_notice t"
                        + " where t.notice_on <= cast(? as date) and t.term_until >= cast(? as date)"
                        + " and exists (select from engagement e where e.person_id = t.person_id and e.superseded_by is null"
                        + " and e.term_until = t.term_until)"
                        + " and not exists (select from procedure_case k join procedure_candidate s on s.case_id = k.id"
                        + " where s.person_id = t.person_id and s.source = 'SUBJECT' and k.term_end = t.term_until and k.status <> 'STOPPED')",
                List.of(until, day)));
        sources.put(DueKind.SECONDMENT_END, ending("SECONDMENT_END", "'SECONDED'", day, until));
        sources.put(DueKind.PROBATION_END, ending("PROBATION_END", "'PROBATION'", day, until));
        sources.put(DueKind.LEAVE_END, ending("LEAVE_END", "'STUDYING', 'MATERNITY', 'UNPAID_LEAVE'", day, until));
        sources.put(DueKind.SUSPENSION_END, ending("SUSPENSION_END", "'SUSPENDED'", day, until));
        sources.put(DueKind.ROTATION_END, act("ROTATION_END", "ROTATION", day, until));
        sources.put(DueKind.ACTING_END, act("ACTING_END", "ACTING_CHARGE", day, until));
        sources.put(DueKind.CONTRACT_END, new Source(
                "select 'CONTRACT_END' as kind, e.valid_until - 1 as due_on, e.valid_until as at, e.person_id from engagement e join person p on p.id = e.person_id"
                        + " where e.superseded_by is null and e.valid_until < date '9999-12-31' and p.subject = 'CONTRACT'"
                        + " and e.status in ('WORKING', 'PROBATION') and e.valid_until > cast(? as date) and e.valid_until <= cast(? as date) + 1"
                        + " and e.valid_from <= cast(? as date) and not exists (select from engagement n where n.person_id = e.person_id"
                        + " and n.superseded_by is null and n.valid_from = e.valid_until and n.status not in ('RETIRED', 'LEFT'))",
                List.of(day, until, day)));
        sources.put(DueKind.TRAINING_GAP, training(book.whole(TRAINING).value(), oldest, day, until));
        sources.put(DueKind.POSITION_ROTATION, new Source(
                "select 'POSITION_ROTATION' as kind, min(r.due_on) as due_on, min(r.due_on) as at, r.person_id from rotation_due r"
                        + " where r.state = 'DUE' and r.due_on <= cast(? as date) group by r.person_id",
                List.of(until)));
        return sources;
    }

    /** Of those still in service whose retirement is not yet decided. */
    private static Source retirement(String kind, int monthsBefore, LocalDate day, LocalDate until) {
        var open = monthsBefore == 0
                ? ""
                : " and not exists (select from service_act a where a.person_id = r.person_id and a.type = 'RETIREMENT'"
                        + " and a.status in ('DRAFT', 'IN_FORCE')) and not exists (select from retirement_paper p"
                        + " where p.person_id = r.person_id and p.kind = '" + kind.replace("RETIREMENT_", "") + "'"
                        + " and p.retires_on = r.retires_on and p.status <> 'ANNULLED')";
        return new Source(
                "select '" + kind + "' as kind, cast(r.retires_on - make_interval(months => " + monthsBefore + ") as date) as due_on,"
                        + " coalesce(r.retires_on, date '9999-12-31') as at, r.person_id"
                        + " from staff_card r where coalesce(r.retires_on, date '9999-12-31') between cast(? as date) and cast(? as date)"
                        + " and r.status not in ('RETIRED', 'LEFT')"
                        + " and cast(r.retires_on - make_interval(months => " + monthsBefore + ") as date) <= cast(? as date)" + open,
                List.of(day, until.plusMonths(monthsBefore).plusDays(3), until));
    }

    /** Leaders who have no course of state management or leadership in their file, by the months after they took the office. */
    private static Source training(int months, LocalDate oldest, LocalDate day, LocalDate until) {
        return new Source(
                "select 'TRAINING_GAP' as kind, t.due_on, t.due_on as at, e.person_id"
                        + " from engagement e cross join lateral (select cast(e.valid_from + make_interval(months => " + months
                        + ") as date) as due_on) t where e.superseded_by is null and e.office is not null and e.status not in ('RETIRED', 'LEFT')"
                        + " and e.valid_from between cast(? as date) and cast(? as date) and e.valid_until > cast(? as date)"
                        + " and not exists (select from engagement b where b.person_id = e.person_id and b.superseded_by is null"
                        + " and b.valid_until = e.valid_from and b.office = e.office and b.unit_id = e.unit_id)"
                        + " and not exists (select from file_row r where r.family = 'stateManagement' and r.person_id = e.person_id"
                        + " and r.superseded_by is null and not r.removed)",
                List.of(oldest.minusMonths(months), until.minusMonths(months).isBefore(day) ? until.minusMonths(months) : day, day));
    }

    private static Source ending(String kind, String statuses, LocalDate day, LocalDate until) {
        return new Source(
                "select '" + kind + "' as kind, e.valid_until - 1 as due_on, e.valid_until as at, e.person_id from engagement e where e.superseded_by is null"
                        + " and e.valid_until < date '9999-12-31' and e.status in (" + statuses + ")"
                        + " and e.status in ('SECONDED', 'PROBATION', 'STUDYING', 'MATERNITY', 'UNPAID_LEAVE', 'SUSPENDED')"
                        + " and e.valid_until > cast(? as date) and e.valid_until <= cast(? as date) + 1"
                        + " and e.valid_from <= cast(? as date)",
                List.of(day, until, day));
    }

    private static Source act(String kind, String type, LocalDate day, LocalDate until) {
        return new Source(
                "select '" + kind + "' as kind, a.valid_until - 1 as due_on, a.valid_until as at, a.person_id from service_act a where a.status = 'IN_FORCE'"
                        + " and a.valid_until < date '9999-12-31' and a.type = '" + type + "'"
                        + " and a.valid_until > cast(? as date) and a.valid_until <= cast(? as date) + 1"
                        + " and a.valid_from <= cast(? as date)",
                List.of(day, until, day));
    }

    private static String ids(Set<Long> units) {
        return units == null ? null : Sql.ids(units);
    }
}
