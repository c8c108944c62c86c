package vn.hientai.personnel.payround;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import vn.hientai.core.identity.AccessScope;
import vn.hientai.core.kernel.Cursor;
import vn.hientai.core.kernel.DecisionId;
import vn.hientai.core.kernel.Page;
import vn.hientai.core.kernel.PageRequest;
import vn.hientai.core.kernel.PersonId;
import vn.hientai.core.kernel.Row;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.kernel.VietnameseText;
import vn.hientai.core.policy.Verdict;
import vn.hientai.personnel.salary.RaiseForecasts;

/** Reads of rounds; of a round the reader sees the lists and people of the own scope. */
@ApplicationScoped
public class RoundQueries {
    /**
     * A round in a list.
     *
     * @param decision its decision as cited, or null; {@code decisionId} stands from the draft on
     * @param people how many rise; {@code left} how many are left out; both of the reader's scope
     */
    public record RoundRow(
            long id, String title, String unitCode, String unit, LocalDate from, LocalDate until, RoundStatus status, String author,
            LocalDate openedOn, LocalDate computedOn, DecisionId decisionId, String decision, String job, String reason, int version,
            long people, long left) {}

    /** An agency's list. */
    public record PartRow(
            String unitCode, String unit, PartStatus status, int headcount, String note, String sender, LocalDate sentOn,
            String examiner, LocalDate examinedOn, Long sentBy, long people, long left, long early) {}

    /**
     * One person in a round.
     *
     * @param handReason why HR took the person out or in, or null where the rules alone decided
     */
    public record LineRow(
            PersonId person, String code, String fullName, String unitCode, String unit, String partCode, String post, LineKind kind,
            Hindrance hindrance, String detail, boolean included, LocalDate planned, LocalDate due, String rank, String scale,
            Integer step, BigDecimal coefficient, Integer overScale, LocalDate stepSince, Integer nextStep,
            BigDecimal nextCoefficient, Integer nextOverScale, int delayMonths, int notCountedMonths, String merit, LocalDate meritOn,
            LocalDate noticedOn, String handReason, String handBy, LocalDate handOn) {}

    /** How many rise and how many are left out, of a kind and a month. */
    public record MonthCount(LocalDate month, LineKind kind, boolean included, long people) {}

    /** How many are left out for a reason; null: by HR's own choice. */
    public record LeftOut(Hindrance hindrance, long people) {}

    /**
     * Which lines.
     *
     * @param units units wanted with those below them, or null for all
     * @param month first day of a month, or null
     * @param included null for both
     * @param query words of a name or an officer number, or null
     */
    public record Filter(Set<Long> units, LocalDate month, Boolean included, LineKind kind, Hindrance hindrance, String query) {
        public static final Filter ALL = new Filter(null, null, null, null, null, null);
    }

    /** Newest first. */
    public enum RoundSort {
        NEWEST
    }

    /** By the day of the rise. */
    public enum LineSort {
        DUE
    }

    private static final String NAME =
            "(select n.name from unit_name n where n.unit_id = %s order by n.valid_from desc limit 1)";
    private static final String LINES = " from pay_round_line l join person p on p.id = l.person_id left join staff_card c"
            + " on c.person_id = l.person_id join org_unit u on u.id = l.unit_id join org_unit a on a.id = l.part_id";

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    RaiseForecasts forecasts;

    public Page<RoundRow> list(AccessScope scope, PageRequest<RoundSort> page) {
        var sql = rounds(scope);
        var position = page.position();
        if (!position.isEmpty()) {
            sql.where("r.id " + (page.backwards() ? ">" : "<") + " cast(? as bigint)", position.get(0));
        }
        var rows = new ArrayList<>(sql.orderBy(page.backwards() ? "r.id" : "r.id desc").limit(page.limit() + 1).list(em, RoundQueries::round));
        var total = page.count() ? Sql.of("select count(*) from pay_round r").and(visible(scope)).count(em) : null;
        return paged(rows, page, total, row -> new Object[] {row.id()});
    }

    public Optional<RoundRow> find(AccessScope scope, long id) {
        return rounds(scope).where("r.id = ?", id).first(em, RoundQueries::round);
    }

    /** The round that a decision is about. */
    public Optional<RoundRow> ofDecision(AccessScope scope, DecisionId decision) {
        return rounds(scope).where("r.decision_id = ?", decision).first(em, RoundQueries::round);
    }

    private Sql rounds(AccessScope scope) {
        var inScope = scope.on("l.unit_id", null);
        var counted = inScope.text().isEmpty() ? "" : " and " + inScope.text();
        var values = Stream.concat(inScope.values().stream(), inScope.values().stream()).toArray();
        return Sql.of(
                        "select r.id, r.title, u.code, " + NAME.formatted("u.id") + ", r.from_day, r.until_day, r.status, r.author, r.opened_on,"
                                + " r.computed_on, r.decision_id, d.number || '/' || d.symbol, cast(r.job_id as text), r.reason, r.version,"
                                + " (select count(*) from pay_round_line l where l.round_id = r.id and l.included" + counted + "),"
                                + " (select count(*) from pay_round_line l where l.round_id = r.id and not l.included" + counted + ")"
                                + " from pay_round r join org_unit u on u.id = r.unit_id left join decision d on d.id = r.decision_id",
                        values)
                .and(visible(scope));
    }

    private static Sql.Condition visible(AccessScope scope) {
        var own = scope.on("r.unit_id", null);
        if (own.text().isEmpty()) {
            return own;
        }
        var part = scope.on("p.unit_id", null);
        return Sql.Condition.of(
                own.text() + " or exists (select from pay_round_part p where p.round_id = r.id and " + part.text() + ")",
                Stream.concat(own.values().stream(), part.values().stream()).toArray());
    }

    private static RoundRow round(Row row) {
        return new RoundRow(
                row.id(0), row.text(1), row.text(2), row.text(3), row.day(4), row.day(5), row.code(6, RoundStatus.class), row.text(7),
                row.day(8), row.day(9), row.number(10) == null ? null : new DecisionId(row.id(10)), row.text(11), row.text(12),
                row.text(13), row.whole(14), row.id(15), row.id(16));
    }

    /** The lists of the agencies, in the order of their names. */
    public List<PartRow> parts(AccessScope scope, long round) {
        return Sql.of(
                        "select u.code, " + NAME.formatted("u.id") + " as name, p.status, p.headcount, p.note, p.sender, p.sent_on, p.examiner,"
                                + " p.examined_on, p.sent_by, coalesce(l.people, 0), coalesce(l.left_out, 0), coalesce(l.early, 0)"
                                + " from pay_round_part p join org_unit u on u.id = p.unit_id left join (select part_id,"
                                + " count(*) filter (where included) as people, count(*) filter (where not included) as left_out,"
                                + " count(*) filter (where included and kind = 'EARLY_MERIT') as early"
                                + " from pay_round_line where round_id = ? group by part_id) l on l.part_id = p.unit_id",
                        round)
                .where("p.round_id = ?", round)
                .and(scope.on("p.unit_id", null))
                .orderBy("u.code")
                .list(em, row -> new PartRow(
                        row.text(0), row.text(1), row.code(2, PartStatus.class), row.whole(3), row.text(4), row.text(5), row.day(6),
                        row.text(7), row.day(8), row.number(9), row.id(10), row.id(11), row.id(12)));
    }

    public Page<LineRow> lines(AccessScope scope, long round, Filter filter, PageRequest<LineSort> page) {
        var sql = filtered(Sql.of(columns() + LINES), scope, round, filter);
        var position = page.position();
        if (!position.isEmpty()) {
            sql.where("(l.due_on, l.person_id) " + (page.backwards() ? "<" : ">") + " (cast(? as date), cast(? as bigint))",
                    position.get(0), position.get(1));
        }
        var order = page.backwards() ? "l.due_on desc, l.person_id desc" : "l.due_on, l.person_id";
        var rows = new ArrayList<>(sql.orderBy(order).limit(page.limit() + 1).list(em, RoundQueries::line));
        var total = page.count() ? filtered(Sql.of("select count(*)" + LINES), scope, round, filter).count(em) : null;
        return paged(rows, page, total, row -> new Object[] {row.due(), row.person().value()});
    }

    public Optional<LineRow> line(AccessScope scope, long round, PersonId person) {
        return filtered(Sql.of(columns() + LINES), scope, round, Filter.ALL).where("l.person_id = ?", person).first(em, RoundQueries::line);
    }

    /** Every line, by unit and name, for lists on paper and tables. */
    public void export(AccessScope scope, long round, Filter filter, Consumer<LineRow> to) {
        filtered(Sql.of(columns() + LINES), scope, round, filter)
                .orderBy("a.code, u.code, l.due_on, coalesce(c.name_sort, p.full_name), l.person_id")
                .list(em, RoundQueries::line)
                .forEach(to);
    }

    /** What the rules say of one person's rise, by the files of today. */
    public Optional<Verdict> verdict(AccessScope scope, long round, PersonId person) {
        var until = Sql.of("select r.until_day from pay_round r join pay_round_line l on l.round_id = r.id and l.person_id = ?", person)
                .where("r.id = ?", round)
                .and(scope.on("l.unit_id", null))
                .first(em, row -> row.day(0));
        return until.flatMap(day -> Optional.ofNullable(forecasts.of(List.of(person), day).get(person))
                .flatMap(found -> forecasts.explained(found.facts(), day)));
    }

    public List<MonthCount> months(AccessScope scope, long round, Filter filter) {
        return filtered(Sql.of("select cast(date_trunc('month', l.due_on) as date), l.kind, l.included, count(*)" + LINES), scope, round, filter)
                .then("group by 1, 2, 3 order by 1, 2, 3")
                .list(em, row -> new MonthCount(row.day(0), row.code(1, LineKind.class), row.yes(2), row.id(3)));
    }

    public List<LeftOut> leftOut(AccessScope scope, long round, Filter filter) {
        return filtered(Sql.of("select l.hindrance, count(*)" + LINES), scope, round, filter)
                .where("not l.included")
                .then("group by 1 order by 2 desc")
                .list(em, row -> new LeftOut(row.code(0, Hindrance.class), row.id(1)));
    }

    /** What the rises of the list bring together, as a coefficient a month. */
    public BigDecimal growth(AccessScope scope, long round, Filter filter) {
        return filtered(
                        Sql.of("select coalesce(sum(case when l.kind = 'OVER_SCALE' then l.coefficient * (l.next_over_scale - l.over_scale) / 100"
                                + " else l.next_coefficient - l.coefficient - l.coefficient * l.over_scale / 100 end), 0)" + LINES),
                        scope, round, filter)
                .where("l.included")
                .first(em, row -> row.decimal(0))
                .orElse(BigDecimal.ZERO);
    }

    private static Sql filtered(Sql sql, AccessScope scope, long round, Filter filter) {
        sql.where("l.round_id = ?", round)
                .and(scope.on("l.unit_id", null))
                .whereIf(filter.units() != null, "l.unit_id = any(cast(? as bigint[]))",
                        filter.units() == null ? null : Sql.ids(filter.units()))
                .whereIf(filter.month() != null, "l.due_on >= cast(? as date) and l.due_on < cast(? as date)", filter.month(),
                        filter.month() == null ? null : filter.month().plusMonths(1))
                .whereIf(filter.included() != null, "l.included = ?", filter.included())
                .whereIf(filter.kind() != null, "l.kind = ?", filter.kind())
                .whereIf(filter.hindrance() != null, "l.hindrance = ? and not l.included", filter.hindrance());
        if (filter.query() != null && !filter.query().isBlank()) {
            sql.where("c.search_key like ? or c.code = ?",
                    "%" + VietnameseText.searchKey(filter.query()).replace("%", "").replace("_", "") + "%", filter.query().strip());
        }
        return sql;
    }

    private static String columns() {
        return "select l.person_id, p.code, p.full_name, u.code, " + NAME.formatted("u.id") + ", a.code, coalesce(c.post, ''), l.kind,"
                + " l.hindrance, l.detail, l.included, l.planned_on, l.due_on, l.rank, l.scale, l.step, l.coefficient, l.over_scale,"
                + " l.step_since, l.next_step, l.next_coefficient, l.next_over_scale, l.delay_months, l.not_counted_months, l.merit,"
                + " l.merit_on, l.noticed_on, l.hand_reason, l.hand_by, l.hand_on";
    }

    private static LineRow line(Row row) {
        return new LineRow(
                new PersonId(row.id(0)), row.text(1), row.text(2), row.text(3), row.text(4), row.text(5), row.text(6),
                row.code(7, LineKind.class), row.code(8, Hindrance.class), row.text(9), row.yes(10), row.day(11), row.day(12), row.text(13),
                row.text(14), row.whole(15), row.decimal(16), row.whole(17), row.day(18), row.whole(19), row.decimal(20), row.whole(21),
                row.whole(22), row.whole(23), row.text(24), row.day(25), row.day(26), row.text(27), row.text(28), row.day(29));
    }

    private interface Keys<T> {
        Object[] of(T row);
    }

    private static <T> Page<T> paged(ArrayList<T> rows, PageRequest<?> page, Long total, Keys<T> keys) {
        var more = rows.size() > page.limit();
        if (more) {
            rows.remove(page.limit());
        }
        if (page.backwards()) {
            Collections.reverse(rows);
        }
        if (rows.isEmpty()) {
            return new Page<>(rows, null, null, total);
        }
        var hasNext = page.backwards() || more;
        var hasPrevious = page.backwards() ? more : !page.position().isEmpty();
        return new Page<>(
                rows,
                hasNext ? Cursor.after(keys.of(rows.get(rows.size() - 1))) : null,
                hasPrevious ? Cursor.before(keys.of(rows.get(0))) : null,
                total);
    }
}
