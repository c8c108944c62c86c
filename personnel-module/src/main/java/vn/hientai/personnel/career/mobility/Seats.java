package vn.hientai.personnel.career.mobility;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.hientai.core.kernel.Gender;
import vn.hientai.core.kernel.PersonId;
import vn.hientai.core.kernel.Row;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.policy.PolicyBook;
import vn.hientai.core.policy.PolicyBooks;
import vn.hientai.personnel.career.mobility.SensitivePost.Seat;
import vn.hientai.personnel.career.mobility.SensitivePost.SeatState;
import vn.hientai.personnel.career.mobility.rule.PositionRotation;
import vn.hientai.personnel.career.mobility.rule.PositionRotation.Situation;

/** Who holds which sensitive post on a day, since when, and what the rule of rotation says of each; for many posts at once. */
@ApplicationScoped
class Seats {
    /** Absences that the law itself names as reasons to stay. */
    private static final Map<String, Situation> BY_STATUS = Map.of("SECONDED", Situation.SECONDED, "STUDYING", Situation.FULL_TIME_STUDY);
    /** Non-leaders who work in the unit of the post: by its position, or the person whom it names. */
    private static final String HOLDERS =
            """
            select s.id, e.person_id, p.code, p.full_name, p.gender, e.post, e.status, s.since, c.retires_on, s.field, s.term_years,
                d.id, d.situation, d.child_born, d.reason, d.declared_on
            from sensitive_post s
            left join job_position_term t on t.position_id = s.position_id and t.withdrawn_on is null and t.valid_from <= cast(? as date)
                and cast(? as date) < t.valid_until
            join engagement e on e.unit_id = s.unit_id and e.superseded_by is null and e.valid_from <= cast(? as date)
                and cast(? as date) < e.valid_until and e.status not in ('RETIRED', 'LEFT') and e.office is null
                and (e.person_id = s.person_id or s.person_id is null and lower(e.post) = any(t.titles))
            join person p on p.id = e.person_id
            left join staff_card c on c.person_id = e.person_id
            left join sensitive_deferral d on d.post_id = s.id and d.person_id = e.person_id and d.declared_on <= cast(? as date)
                and (d.lifted_on is null or d.lifted_on > cast(? as date))""";

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    PolicyBooks books;

    private record Holder(
            long post, long person, String code, String name, Gender gender, String title, String status, LocalDate named, LocalDate retires,
            String field, Integer years, Long deferral, Situation situation, LocalDate child, String reason, LocalDate declaredOn) {}

    private record Stretch(LocalDate from, LocalDate until) {}

    Map<Long, List<Seat>> of(Collection<Long> posts, LocalDate day) {
        if (posts.isEmpty()) {
            return new LinkedHashMap<>();
        }
        var ids = Sql.ids(posts);
        var holders = Sql.of(HOLDERS, day, day, day, day, day, day).where("s.id = any(cast(? as bigint[]))", ids)
                .orderBy("s.id, p.full_name, p.id").list(em, Seats::holder);
        var stretches = stretches(ids, day);
        var book = books.on(day);
        var seats = new LinkedHashMap<Long, List<Seat>>();
        for (var holder : holders) {
            var since = holder.named() != null ? holder.named() : since(stretches.getOrDefault(holder.post() + " " + holder.person(), List.of()), day);
            seats.computeIfAbsent(holder.post(), id -> new ArrayList<>()).add(seat(holder, since, day, book));
        }
        return seats;
    }

    private static Holder holder(Row row) {
        return new Holder(
                row.id(0), row.id(1), row.text(2), row.text(3), row.code(4, Gender.class), row.text(5), row.text(6), row.day(7), row.day(8),
                row.text(9), row.whole(10), row.number(11), row.code(12, Situation.class), row.day(13), row.text(14), row.day(15));
    }

    /** Stretches in the post up to the day, latest first: by its titles of today, so that a new name of the post breaks nothing. */
    private Map<String, List<Stretch>> stretches(String ids, LocalDate day) {
        var found = new HashMap<String, List<Stretch>>();
        Sql.of(
                        """
                        select s.id, e.person_id, e.valid_from, e.valid_until from sensitive_post s
                        join job_position_term t on t.position_id = s.position_id and t.withdrawn_on is null
                        join engagement e on e.unit_id = s.unit_id and e.superseded_by is null and e.valid_from <= cast(? as date)
                            and lower(e.post) = any(t.titles)""",
                        day)
                .where("s.id = any(cast(? as bigint[]))", ids)
                .orderBy("s.id, e.person_id, e.valid_from desc")
                .list(em, row -> found.computeIfAbsent(row.id(0) + " " + row.id(1), key -> new ArrayList<>())
                        .add(new Stretch(row.day(2), row.day(3))));
        return found;
    }

    /** Back from the day as long as one stretch follows another without a gap. */
    private static LocalDate since(List<Stretch> stretches, LocalDate day) {
        var since = day;
        for (var one : stretches) {
            if (one.until().isBefore(since)) {
                break;
            }
            since = one.from().isBefore(since) ? one.from() : since;
        }
        return since;
    }

    private static Seat seat(Holder holder, LocalDate since, LocalDate day, PolicyBook book) {
        var years = holder.years() != null ? holder.years() : SensitiveLaw.years(book, holder.field()).value();
        var declared = holder.situation() != null ? holder.situation() : BY_STATUS.getOrDefault(holder.status(), Situation.NONE);
        var outcome = new PositionRotation().of(
                new PositionRotation.Facts(since, years, holder.retires(), holder.child(), holder.gender(), day, declared), book);
        int remind = book.whole(SensitiveLaw.REMIND).value();
        var state = outcome.exempt() ? SeatState.EXEMPT
                : outcome.deferred() ? SeatState.DEFERRED
                : outcome.reached() ? SeatState.OVERDUE
                : outcome.noticeBy().minusDays(remind).isAfter(day) ? SeatState.NOT_YET : SeatState.SOON;
        return new Seat(
                new PersonId(holder.person()), holder.code(), holder.name(), holder.title(), since, outcome.due(), outcome.noticeBy(), state,
                holder.deferral(), holder.situation() == null && declared == Situation.NONE ? null : declared, holder.child(), holder.reason(), holder.declaredOn(),
                outcome.deferredUntil(), outcome.verdict());
    }
}
