package vn.hientai.personnel.career.talent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import vn.hientai.core.decision.DecisionStatus;
import vn.hientai.core.identity.AccessScope;
import vn.hientai.core.kernel.Cursor;
import vn.hientai.core.kernel.DecisionId;
import vn.hientai.core.kernel.Page;
import vn.hientai.core.kernel.PageRequest;
import vn.hientai.core.kernel.PersonId;
import vn.hientai.core.kernel.Row;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.policy.PolicyBooks;
import vn.hientai.core.policy.Verdict;
import vn.hientai.core.policy.VerdictReading;
import vn.hientai.personnel.career.talent.rule.TalentCriteria;

/** Reads of candidates, nominations and the pool; the scope is that of the units the people work in. */
@ApplicationScoped
public class TalentQueries {
    /** @param talent NOMINATED, MEMBER or null; {@code verdict} by the rules of today */
    public record CandidateRow(
            PersonId person, String code, String fullName, String unit, String post, String birth, String grades, String talent,
            Verdict verdict) {}

    /** @param examineBy last day of the examination */
    public record NominationRow(
            long id,
            PersonId person,
            String code,
            String fullName,
            String unitCode,
            String unit,
            String post,
            TalentPool pool,
            NominationStatus status,
            LocalDate nominatedOn,
            String nominatedBy,
            LocalDate examineBy,
            DecisionId decision,
            DecisionStatus decisionStatus,
            int version) {}

    /** What happened, by whom, when. */
    public record EventRow(String kind, String note, String by, LocalDate on, Instant at) {}

    /** What the examiner looks at, from the file of today. */
    public record FactSheet(
            String birth, String gender, LocalDate recruitedOn, String degree, String rank, Integer step, String grades) {}

    /** A nomination whole, with the verdict it was made with. */
    public record NominationSheet(
            NominationRow row,
            String reason,
            Verdict verdict,
            String examination,
            LocalDate examinedOn,
            String examinedBy,
            String feedback,
            LocalDate closedOn,
            String closeReason,
            String decisionNumber,
            LocalDate effectiveFrom,
            FactSheet facts,
            List<EventRow> events) {}

    /** @param lastDay last day of the term */
    public record MemberRow(
            long id, PersonId person, String code, String fullName, String unit, String post, TalentPool pool, LocalDate from,
            LocalDate lastDay, DecisionId decision, String decisionNumber) {}

    /** By name, as people here order names. */
    public enum CandidateSort {
        FULL_NAME
    }

    /** The newest first. */
    public enum NominationSort {
        NEWEST
    }

    /** @param statuses empty for any; {@code person} null for anyone */
    public record NominationFilter(List<NominationStatus> statuses, PersonId person) {
        public static final NominationFilter ANY = new NominationFilter(List.of(), null);
    }

    private static final int OWN = 5;
    private static final String UNIT_NAME =
            """
            (select w.name from unit_name w where w.unit_id = %s and w.valid_from <= cast(? as date)
                and cast(? as date) < w.valid_until limit 1)""";

    private static final String NOMINATION_COLUMNS =
            """
            select n.id, n.person_id, p.code, p.full_name, u.code, %s, c.post, n.pool, n.status, n.nominated_on, a.display_name,
                n.examine_by, n.decision_id, d.status, n.version
            """
                    .formatted(UNIT_NAME.formatted("n.unit_id"));
    private static final String NOMINATION_TABLES =
            """

            from talent_nomination n join person p on p.id = n.person_id join org_unit u on u.id = n.unit_id
             join account a on a.id = n.nominated_by left join staff_card c on c.person_id = n.person_id
             left join decision d on d.id = n.decision_id""";

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    TalentFile file;

    @Inject
    PolicyBooks books;

    @Inject
    Today today;

    /** The people in reach who are young enough for the pool, each judged by the rules of today. */
    public Page<CandidateRow> candidates(AccessScope scope, TalentPool pool, PageRequest<CandidateSort> page) {
        var day = today.date();
        var oldest = day.minusYears(books.on(day).whole(TalentCriteria.AGE_MAXIMUM, pool.qualifier()).value() + 1L);
        var sql = Sql.of(
                        "select c.person_id, c.code, c.full_name, " + UNIT_NAME.formatted("c.unit_id")
                                + ", c.post, c.birth_text, c.grades, c.talent, c.name_sort from staff_card c",
                        day, day)
                .and(scope.on("c.unit_id", null))
                .where("c.born_on > ? and c.status not in ('RETIRED', 'LEFT') and c.subject <> 'RETIRED'", oldest);
        var position = page.position();
        if (!position.isEmpty()) {
            sql.where("(c.name_sort, c.person_id) " + (page.backwards() ? "<" : ">") + " (?, cast(? as bigint))",
                    position.get(0), position.get(1));
        }
        var keys = new ArrayList<String[]>();
        var order = page.backwards() ? "c.name_sort desc, c.person_id desc" : "c.name_sort, c.person_id";
        var found = sql.orderBy(order).limit(page.limit() + 1).list(em, row -> {
            keys.add(new String[] {row.text(8), row.text(0)});
            return new CandidateRow(
                    new PersonId(row.id(0)), row.text(1), row.text(2), row.text(3), row.text(4), row.text(5), row.text(6), row.text(7), null);
        });
        var total = page.count() ? countCandidates(scope, oldest) : null;
        return judged(paged(found, keys, page, total), pool, day);
    }

    private Long countCandidates(AccessScope scope, LocalDate oldest) {
        return Sql.of("select count(*) from staff_card c")
                .and(scope.on("c.unit_id", null))
                .where("c.born_on > ? and c.status not in ('RETIRED', 'LEFT') and c.subject <> 'RETIRED'", oldest)
                .count(em);
    }

    private Page<CandidateRow> judged(Page<CandidateRow> page, TalentPool pool, LocalDate day) {
        var verdicts = file.judge(page.items().stream().map(CandidateRow::person).toList(), pool, day);
        return page.map(row -> new CandidateRow(
                row.person(), row.code(), row.fullName(), row.unit(), row.post(), row.birth(), row.grades(), row.talent(),
                verdicts.get(row.person())));
    }

    /** One person in reach as a candidate, by code. */
    public Optional<CandidateRow> candidate(AccessScope scope, String code, TalentPool pool, LocalDate day) {
        return Sql.of(
                        "select c.person_id, c.code, c.full_name, " + UNIT_NAME.formatted("c.unit_id")
                                + ", c.post, c.birth_text, c.grades, c.talent from staff_card c",
                        today.date(), today.date())
                .and(scope.on("c.unit_id", "c.person_id"))
                .where("c.code = ?", code)
                .first(em, row -> {
                    var person = new PersonId(row.id(0));
                    return new CandidateRow(
                            person, row.text(1), row.text(2), row.text(3), row.text(4), row.text(5), row.text(6), row.text(7),
                            file.judge(person, pool, day));
                });
    }

    /** The person of a code, if in reach. */
    public Optional<PersonId> personOf(AccessScope scope, String code) {
        return Sql.of("select c.person_id from staff_card c")
                .and(scope.on("c.unit_id", "c.person_id"))
                .where("c.code = ?", code)
                .first(em, row -> new PersonId(row.id(0)));
    }

    public Page<NominationRow> nominations(AccessScope scope, NominationFilter filter, PageRequest<NominationSort> page) {
        var day = today.date();
        var sql = narrowed(Sql.of(NOMINATION_COLUMNS + NOMINATION_TABLES, day, day), scope, filter);
        var position = page.position();
        if (!position.isEmpty()) {
            sql.where("n.id " + (page.backwards() ? ">" : "<") + " cast(? as bigint)", position.get(0));
        }
        var keys = new ArrayList<String[]>();
        var found = sql.orderBy(page.backwards() ? "n.id" : "n.id desc").limit(page.limit() + 1).list(em, row -> {
            keys.add(new String[] {row.text(0)});
            return nomination(row);
        });
        var total = page.count() ? narrowed(Sql.of("select count(*) " + NOMINATION_TABLES), scope, filter).count(em) : null;
        return paged(found, keys, page, total);
    }

    private static Sql narrowed(Sql sql, AccessScope scope, NominationFilter filter) {
        return sql.and(scope.on("n.unit_id", "n.person_id"))
                .whereIf(
                        !filter.statuses().isEmpty(),
                        "n.status = any(cast(? as text[]))",
                        Sql.texts(filter.statuses().stream().map(Enum::name).toList()))
                .whereIf(filter.person() != null, "n.person_id = ?", filter.person());
    }

    public Optional<NominationSheet> nomination(AccessScope scope, long id) {
        var day = today.date();
        return Sql.of(
                        NOMINATION_COLUMNS
                                + """
                                , n.reason, cast(n.verdict as text), n.examination, n.examined_on, e.display_name, n.feedback,
                                n.closed_on, n.close_reason,
                                case when d.number is not null then d.number || '/' || d.symbol end, d.effective_from,
                                c.birth_text, c.gender, c.recruited_on,
                                coalesce(p.fields ->> 'highestDegree', p.fields ->> 'degree'), c.rank, c.step, c.grades
                                """
                                + NOMINATION_TABLES + " left join account e on e.id = n.examined_by",
                        day, day)
                .and(scope.on("n.unit_id", "n.person_id"))
                .where("n.id = ?", id)
                .first(em, row -> new NominationSheet(
                        nomination(row),
                        row.text(15),
                        VerdictReading.read(row.text(16)),
                        row.text(17),
                        row.day(18),
                        row.text(19),
                        row.text(20),
                        row.day(21),
                        row.text(22),
                        row.text(23),
                        row.day(24),
                        new FactSheet(row.text(25), row.text(26), row.day(27), row.text(28), row.text(29), row.whole(30), row.text(31)),
                        events(id)));
    }

    /** The last nominations of a person whole, newest first: how they went and why. */
    public List<NominationSheet> ofPerson(AccessScope scope, PersonId person) {
        return Sql.of("select n.id from talent_nomination n")
                .and(scope.on("n.unit_id", "n.person_id"))
                .where("n.person_id = ?", person)
                .orderBy("n.id desc")
                .limit(OWN)
                .list(em, row -> row.id(0))
                .stream()
                .flatMap(id -> nomination(scope, id).stream())
                .toList();
    }

    private List<EventRow> events(long id) {
        return Sql.of("select v.kind, v.note, a.display_name, v.on_day, v.at from nomination_event v left join account a on a.id = v.account_id")
                .where("v.nomination_id = ?", id)
                .orderBy("v.id")
                .list(em, row -> new EventRow(row.text(0), row.text(1), row.text(2), row.day(3), row.moment(4)));
    }

    private static NominationRow nomination(Row row) {
        return new NominationRow(
                row.id(0),
                new PersonId(row.id(1)),
                row.text(2),
                row.text(3),
                row.text(4),
                row.text(5),
                row.text(6),
                row.code(7, TalentPool.class),
                row.code(8, NominationStatus.class),
                row.day(9),
                row.text(10),
                row.day(11),
                row.number(12) == null ? null : new DecisionId(row.id(12)),
                row.code(13, DecisionStatus.class),
                row.whole(14));
    }

    /** Who is in a pool on the day. */
    public Page<MemberRow> members(AccessScope scope, TalentPool poolOrNull, LocalDate on, PageRequest<NominationSort> page) {
        var sql = membersOf(
                Sql.of(
                        "select m.id, m.person_id, p.code, p.full_name, " + UNIT_NAME.formatted("c.unit_id")
                                + ", c.post, m.pool, m.valid_from, m.valid_until, m.decision_id, d.number || '/' || d.symbol"
                                + " from talent_membership m join person p on p.id = m.person_id"
                                + " join decision d on d.id = m.decision_id left join staff_card c on c.person_id = m.person_id",
                        on, on),
                scope, poolOrNull, on);
        var position = page.position();
        if (!position.isEmpty()) {
            sql.where("m.id " + (page.backwards() ? ">" : "<") + " cast(? as bigint)", position.get(0));
        }
        var keys = new ArrayList<String[]>();
        var found = sql.orderBy(page.backwards() ? "m.id" : "m.id desc").limit(page.limit() + 1).list(em, row -> {
            keys.add(new String[] {row.text(0)});
            return new MemberRow(
                    row.id(0), new PersonId(row.id(1)), row.text(2), row.text(3), row.text(4), row.text(5),
                    row.code(6, TalentPool.class), row.day(7), row.lastDay(8).orElse(null), new DecisionId(row.id(9)), row.text(10));
        });
        var total = page.count()
                ? membersOf(
                                Sql.of("select count(*) from talent_membership m left join staff_card c on c.person_id = m.person_id"),
                                scope, poolOrNull, on)
                        .count(em)
                : null;
        return paged(found, keys, page, total);
    }

    private static Sql membersOf(Sql sql, AccessScope scope, TalentPool poolOrNull, LocalDate on) {
        return sql.and(scope.on("c.unit_id", "m.person_id"))
                .where("m.annulled_on is null and m.valid_from <= ? and ? < m.valid_until", on, on)
                .whereIf(poolOrNull != null, "m.pool = ?", poolOrNull);
    }

    /** One row more than asked for was read: it tells whether the list goes on. */
    private static <T> Page<T> paged(List<T> found, List<String[]> keys, PageRequest<?> page, Long total) {
        var rows = new ArrayList<>(found);
        var more = rows.size() > page.limit();
        if (more) {
            rows.remove(page.limit());
            keys.remove(page.limit());
        }
        var backwards = page.backwards();
        if (backwards) {
            Collections.reverse(rows);
            Collections.reverse(keys);
        }
        var hasNext = !rows.isEmpty() && (backwards || more);
        var hasPrevious = !rows.isEmpty() && (backwards ? more : !page.position().isEmpty());
        return new Page<>(
                rows,
                hasNext ? Cursor.after((Object[]) keys.get(keys.size() - 1)) : null,
                hasPrevious ? Cursor.before((Object[]) keys.get(0)) : null,
                total);
    }
}
