package vn.hientai.personnel.career.development;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.hientai.core.identity.AccessScope;
import vn.hientai.core.kernel.Cursor;
import vn.hientai.core.kernel.Page;
import vn.hientai.core.kernel.PageRequest;
import vn.hientai.core.kernel.PersonId;
import vn.hientai.core.kernel.Row;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.kernel.Today;

/** Reads of development plans; the scope is that of the units the people work in, or oneself. */
@ApplicationScoped
public class DevelopmentQueries {
    /** @param progress mean of the goals that were not dropped; {@code waiting} reports without an answer */
    public record PlanRow(
            long id,
            PersonId person,
            String code,
            String fullName,
            String unit,
            String post,
            String title,
            PlanStatus status,
            LocalDate from,
            LocalDate lastDay,
            LocalDate nextReviewOn,
            int goals,
            int progress,
            int waiting,
            int version) {}

    /** What was reported on a goal and what the head answered, the newest first. */
    public record ReportRow(
            long id,
            int progress,
            String note,
            String by,
            LocalDate on,
            Long evidence,
            GoalReport.Answer answer,
            String answeredBy,
            LocalDate answeredOn,
            String answerNote) {}

    /** A goal with its reports. */
    public record GoalRow(
            long id,
            GoalKind kind,
            String title,
            String detail,
            String competency,
            LocalDate dueOn,
            int progress,
            GoalStatus status,
            String dropReason,
            boolean overdue,
            List<ReportRow> reports) {}

    /** What happened to the plan. */
    public record PlanEventRow(String kind, String note, String goal, String by, LocalDate on, Instant at) {}

    /** A plan whole, with the unit that the person works in, or null. */
    public record PlanSheet(
            PlanRow row,
            String unitCode,
            String targetPost,
            String mentorCode,
            String mentor,
            String mentorPost,
            LocalDate agreedOn,
            String agreedBy,
            LocalDate acceptedOn,
            String changeRequest,
            String result,
            LocalDate closedOn,
            List<GoalRow> goals,
            List<PlanEventRow> events) {}

    /** The newest first. */
    public enum PlanSort {
        NEWEST
    }

    /** @param statuses empty for any; {@code person} null for anyone */
    public record Filter(List<PlanStatus> statuses, PersonId person) {
        public static final Filter ANY = new Filter(List.of(), null);
    }

    private static final int REVIEWS = 200;
    private static final String COLUMNS =
            """
            select d.id, d.person_id, p.code, p.full_name,
                (select n.name from unit_name n where n.unit_id = c.unit_id and n.valid_from <= cast(? as date)
                    and cast(? as date) < n.valid_until limit 1),
                c.post, d.title, d.status, d.valid_from, d.valid_until, d.next_review_on,
                (select count(*) from development_goal g where g.plan_id = d.id and g.status <> 'DROPPED'),
                (select coalesce(round(avg(g.progress)), 0) from development_goal g where g.plan_id = d.id and g.status <> 'DROPPED'),
                (select count(*) from goal_report r join development_goal g on g.id = r.goal_id
                    where g.plan_id = d.id and r.answer is null),
                d.version""";
    private static final String TABLES =
            " from development_plan d join person p on p.id = d.person_id left join staff_card c on c.person_id = d.person_id";

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    Today today;

    public Page<PlanRow> plans(AccessScope scope, Filter filter, PageRequest<PlanSort> page) {
        var sql = narrowed(Sql.of(COLUMNS + TABLES, today.date(), today.date()), scope, filter);
        var backwards = page.backwards();
        if (!page.position().isEmpty()) {
            sql.where("d.id " + (backwards ? ">" : "<") + " cast(? as bigint)", page.position().get(0));
        }
        var rows = new ArrayList<>(sql.orderBy(backwards ? "d.id" : "d.id desc").limit(page.limit() + 1).list(em, DevelopmentQueries::plan));
        var more = rows.size() > page.limit();
        if (more) {
            rows.remove(page.limit());
        }
        if (backwards) {
            Collections.reverse(rows);
        }
        var total = page.count() ? narrowed(Sql.of("select count(*)" + TABLES), scope, filter).count(em) : null;
        var hasNext = !rows.isEmpty() && (backwards || more);
        var hasPrevious = !rows.isEmpty() && (backwards ? more : !page.position().isEmpty());
        return new Page<>(
                rows,
                hasNext ? Cursor.after(rows.get(rows.size() - 1).id()) : null,
                hasPrevious ? Cursor.before(rows.get(0).id()) : null,
                total);
    }

    /** Agreed plans in reach by the day of their next review; those without a day last. */
    public List<PlanRow> toReview(AccessScope scope) {
        return narrowed(
                        Sql.of(COLUMNS + TABLES, today.date(), today.date()), scope,
                        new Filter(List.of(PlanStatus.AGREED), null))
                .orderBy("d.next_review_on, d.id")
                .limit(REVIEWS)
                .list(em, DevelopmentQueries::plan);
    }

    private static Sql narrowed(Sql sql, AccessScope scope, Filter filter) {
        return sql.and(scope.on("c.unit_id", "d.person_id"))
                .whereIf(
                        !filter.statuses().isEmpty(),
                        "d.status = any(cast(? as text[]))",
                        Sql.texts(filter.statuses().stream().map(Enum::name).toList()))
                .whereIf(filter.person() != null, "d.person_id = ?", filter.person());
    }

    public Optional<PlanSheet> plan(AccessScope scope, long id) {
        return Sql.of(
                        COLUMNS
                                + """
                                , d.target_post, m.code, m.full_name, mc.post, d.agreed_on, a.display_name, d.accepted_on,
                                d.change_request, d.result, d.closed_on, u.code"""
                                + TABLES
                                + " left join person m on m.id = d.mentor_id left join staff_card mc on mc.person_id = d.mentor_id"
                                + " left join account a on a.id = d.agreed_by left join org_unit u on u.id = c.unit_id",
                        today.date(), today.date())
                .and(scope.on("c.unit_id", "d.person_id"))
                .where("d.id = ?", id)
                .first(em, row -> new PlanSheet(
                        plan(row),
                        row.text(25),
                        row.text(15),
                        row.text(16),
                        row.text(17),
                        row.text(18),
                        row.day(19),
                        row.text(20),
                        row.day(21),
                        row.text(22),
                        row.text(23),
                        row.day(24),
                        goals(id),
                        events(id)));
    }

    /** The plan that is open for the person, or else the last one. */
    public Optional<PlanSheet> planOf(AccessScope scope, PersonId person) {
        var id = Sql.of("select d.id from development_plan d left join staff_card c on c.person_id = d.person_id")
                .and(scope.on("c.unit_id", "d.person_id"))
                .where("d.person_id = ? and d.status <> 'CANCELLED'", person)
                .orderBy("case when d.status in ('AGREED', 'PROPOSED', 'DRAFT') then 0 else 1 end, d.id desc")
                .limit(1)
                .first(em, row -> row.id(0));
        return id.flatMap(found -> plan(scope, found));
    }

    private List<GoalRow> goals(long plan) {
        var reports = reports(plan);
        var day = today.date();
        return Sql.of("select id, kind, title, detail, competency, due_on, progress, status, drop_reason from development_goal")
                .where("plan_id = ?", plan)
                .orderBy("position, id")
                .list(em, row -> {
                    var status = row.code(7, GoalStatus.class);
                    return new GoalRow(
                            row.id(0),
                            row.code(1, GoalKind.class),
                            row.text(2),
                            row.text(3),
                            row.text(4),
                            row.day(5),
                            row.whole(6),
                            status,
                            row.text(8),
                            status == GoalStatus.OPEN && row.day(5).isBefore(day),
                            reports.getOrDefault(row.id(0), List.of()));
                });
    }

    private Map<Long, List<ReportRow>> reports(long plan) {
        var reports = new HashMap<Long, List<ReportRow>>();
        Sql.of(
                        """
                        select r.goal_id, r.id, r.progress, r.note, b.display_name, r.reported_on, r.attachment_id, r.answer,
                            a.display_name, r.confirmed_on, r.confirm_note
                        from goal_report r join development_goal g on g.id = r.goal_id
                        left join account b on b.id = r.reported_by left join account a on a.id = r.confirmed_by""")
                .where("g.plan_id = ?", plan)
                .orderBy("r.id desc")
                .list(em, row -> reports.computeIfAbsent(row.id(0), goal -> new ArrayList<>()).add(report(row)));
        return reports;
    }

    private static ReportRow report(Row row) {
        return new ReportRow(
                row.id(1),
                row.whole(2),
                row.text(3),
                row.text(4),
                row.day(5),
                row.number(6),
                row.code(7, GoalReport.Answer.class),
                row.text(8),
                row.day(9),
                row.text(10));
    }

    private List<PlanEventRow> events(long plan) {
        return Sql.of(
                        """
                        select v.kind, v.note, g.title, a.display_name, v.on_day, v.at from plan_event v
                        left join account a on a.id = v.account_id left join development_goal g on g.id = v.goal_id""")
                .where("v.plan_id = ?", plan)
                .orderBy("v.id desc")
                .list(em, row -> new PlanEventRow(row.text(0), row.text(1), row.text(2), row.text(3), row.day(4), row.moment(5)));
    }

    /** Name and post of whom a plan is about to be made for. */
    public Optional<Colleague> named(AccessScope scope, String code) {
        return Sql.of("select c.code, c.full_name, c.post from staff_card c")
                .and(scope.on("c.unit_id", "c.person_id"))
                .where("c.code = ?", code)
                .first(em, row -> new Colleague(row.text(0), row.text(1), row.text(2)));
    }

    /** A colleague by code who works today, as a mentor is looked for. */
    public Optional<PersonId> colleague(AccessScope scope, String code) {
        return Sql.of("select c.person_id from staff_card c")
                .and(scope.on("c.unit_id", "c.person_id"))
                .where("c.code = ? and c.status not in ('RETIRED', 'LEFT')", code)
                .first(em, row -> new PersonId(row.id(0)));
    }

    /** Who may be offered as a mentor: colleagues in reach who lead or have served long, by name. */
    public List<Colleague> colleagues(AccessScope scope, PersonId except) {
        return Sql.of("select c.code, c.full_name, c.post from staff_card c")
                .and(scope.on("c.unit_id", null))
                .where("c.person_id <> ? and c.status not in ('RETIRED', 'LEFT', 'SUSPENDED')", except)
                .orderBy("(c.office is null), c.name_sort, c.person_id")
                .limit(100)
                .list(em, row -> new Colleague(row.text(0), row.text(1), row.text(2)));
    }

    /** A colleague to choose from. */
    public record Colleague(String code, String fullName, String post) {}

    private static PlanRow plan(Row row) {
        return new PlanRow(
                row.id(0),
                new PersonId(row.id(1)),
                row.text(2),
                row.text(3),
                row.text(4),
                row.text(5),
                row.text(6),
                row.code(7, PlanStatus.class),
                row.day(8),
                row.lastDay(9).orElse(null),
                row.day(10),
                row.whole(11),
                row.whole(12),
                row.whole(13),
                row.whole(14));
    }
}
