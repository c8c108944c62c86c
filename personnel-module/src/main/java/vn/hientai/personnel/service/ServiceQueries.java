package vn.hientai.personnel.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import vn.hientai.core.identity.AccessScope;
import vn.hientai.core.kernel.PersonId;
import vn.hientai.core.kernel.Sql;

/**
 * A person's service as a list of events and as stretches of time. Each read takes the moment as of which it was known,
 * or null for now: what was written later is then not seen, and what was superseded later is.
 */
@ApplicationScoped
public class ServiceQueries {
    /** What kind of thing happened, where no service act says it. */
    public enum EventType {
        ENGAGED,
        MOVED,
        POST_CHANGED,
        STATUS_CHANGED,
        LEFT,
        RANK_PLACED,
        STEP_RAISED,
        GRADED
    }

    /**
     * One thing that happened on a day.
     *
     * @param on the day it took effect
     * @param type code of the service act, or of the {@link EventType}
     * @param lastDay of what the act lays down, or null
     * @param termUntil last day of the term of office, or null
     * @param decisionId of the decision in the system, or null
     */
    public record ServiceEvent(
            LocalDate on,
            String type,
            LocalDate lastDay,
            String unitCode,
            String unitName,
            String post,
            String office,
            String status,
            LocalDate termUntil,
            String rank,
            Integer step,
            BigDecimal coefficient,
            Integer year,
            String grade,
            String decision,
            Long decisionId) {}

    /**
     * A stretch in a unit and post; {@code lastDay} null while it lasts, {@code host} where a seconded person works; {@code position} code of the job position that the post is, with
     * its name as it was then; null where nobody said which.
     */
    public record Stretch(
            LocalDate from, LocalDate lastDay, String unitCode, String unitName, String post, String office, String status,
            String host, LocalDate termUntil, String decision, Long decisionId, String position, String positionName, String positionNameEn) {}

    /** A stretch on a pay step. */
    public record PayStretch(
            LocalDate from, LocalDate lastDay, String rank, int step, BigDecimal coefficient, int overScalePercent, String decision) {}

    /** A year's grade. */
    public record YearGrade(int year, String grade) {}

    private static final String NAME =
            """
            coalesce((select n.name from unit_name n where n.unit_id = %s.id
                order by n.valid_from > e.valid_from, abs(n.valid_from - e.valid_from) limit 1), %1$s.code)""";

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    public List<Stretch> posts(AccessScope scope, PersonId person) {
        return posts(scope, person, null);
    }

    public List<Stretch> posts(AccessScope scope, PersonId person, Instant knownAt) {
        return facts("engagement", person, knownAt, "select e.valid_from, e.valid_until, u.code, " + NAME.formatted("u")
                        + ", e.post, e.office, e.status, case when h.id is not null then " + NAME.formatted("h")
                        + " end, e.term_until, d.number || '/' || d.symbol, e.decision_id, j.code, t.name, t.name_en",
                "join org_unit u on u.id = e.unit_id left join org_unit h on h.id = e.host_unit_id"
                        + " left join job_position j on j.id = e.position_id left join lateral (select x.name, x.name_en from job_position_term x"
                        + " where x.position_id = j.id and x.withdrawn_on is null"
                        + " order by daterange(x.valid_from, x.valid_until) && daterange(e.valid_from, e.valid_until) desc, x.valid_from desc limit 1) t on true")
                .where("e.superseded_by is null")
                .and(scope.on("c.unit_id", "c.person_id"))
                .orderBy("e.valid_from")
                .list(em, row -> new Stretch(
                        row.day(0), row.lastDay(1).orElse(null), row.text(2), row.text(3), row.text(4), row.text(5), row.text(6),
                        row.text(7), row.day(8), row.text(9), row.number(10), row.text(11), row.text(12), row.text(13)));
    }

    public List<PayStretch> pay(AccessScope scope, PersonId person) {
        return pay(scope, person, null);
    }

    public List<PayStretch> pay(AccessScope scope, PersonId person, Instant knownAt) {
        return facts("salary_placement", person, knownAt,
                "select e.valid_from, e.valid_until, e.rank, e.step, e.coefficient, e.over_scale_percent, d.number || '/' || d.symbol",
                "")
                .where("e.superseded_by is null")
                .and(scope.on("c.unit_id", "c.person_id"))
                .orderBy("e.valid_from")
                .list(em, row -> new PayStretch(
                        row.day(0), row.lastDay(1).orElse(null), row.text(2), row.whole(3), row.decimal(4), row.whole(5), row.text(6)));
    }

    public List<YearGrade> grades(AccessScope scope, PersonId person) {
        return grades(scope, person, null);
    }

    public List<YearGrade> grades(AccessScope scope, PersonId person, Instant knownAt) {
        return facts("annual_grade", person, knownAt, "select e.year, e.grade", "")
                .where("e.superseded_by is null")
                .and(scope.on("c.unit_id", "c.person_id"))
                .orderBy("e.year")
                .list(em, row -> new YearGrade(row.whole(0), row.text(1)));
    }

    /** The acts in force, oldest first. */
    private List<ServiceEvent> acts(AccessScope scope, PersonId person, Instant knownAt) {
        return facts("service_act", person, knownAt, "select e.valid_from, e.type, e.valid_until, u.code, "
                        + NAME.formatted("u") + ", e.post, e.office, e.service_status, e.term_until, d.number || '/' || d.symbol, e.decision_id",
                "left join org_unit u on u.id = coalesce(e.unit_id, e.host_unit_id)")
                .where("e.status = 'IN_FORCE' and e.type <> 'RECORDED'")
                .and(scope.on("c.unit_id", "c.person_id"))
                .orderBy("e.valid_from, e.id")
                .list(em, row -> new ServiceEvent(
                        row.day(0), row.text(1), row.lastDay(2).orElse(null), row.text(3), row.text(3) == null ? null : row.text(4),
                        row.text(5), row.text(6), row.text(7), row.day(8), null, null, null, null, null, row.text(9), row.number(10)));
    }

    /** The rows of a fact as they stand now, or as they stood at the moment. */
    private static Sql facts(String fact, PersonId person, Instant knownAt, String select, String joins) {
        var tail = " join staff_card c on c.person_id = e.person_id left join decision d on d.id = e.decision_id " + joins;
        if (knownAt == null) {
            return Sql.of(select + " from " + fact + " e" + tail).where("e.person_id = ?", person);
        }
        return Sql.of(
                select + " from (select f.* from " + fact + " f where f.person_id = ? and f.recorded_at < ?"
                        + " union all select (jsonb_populate_record(cast(null as " + fact + "), b.content)).*"
                        + " from known_before b where b.subject_id = ? and b.fact = '" + fact
                        + "' and b.known_from < ? and b.known_until >= ?) e" + tail,
                person, knownAt, person, knownAt, knownAt);
    }

    /** Oldest first; pay only as far as the reader may see it. Nothing that begins after the day. */
    public List<ServiceEvent> events(
            AccessScope scope, AccessScope paySight, PersonId person, LocalDate until, Instant knownAt) {
        var events = new ArrayList<>(acts(scope, person, knownAt));
        var told = new HashSet<Long>();
        events.forEach(act -> told.add(act.decisionId()));
        Stretch before = null;
        for (var stretch : posts(scope, person, knownAt)) {
            if (stretch.decisionId() == null || !told.contains(stretch.decisionId())) {
                events.add(event(before, stretch));
            }
            before = stretch;
        }
        if (before != null && before.lastDay() != null) {
            events.add(left(before));
        }
        PayStretch lower = null;
        for (var stretch : pay(paySight, person, knownAt)) {
            events.add(event(lower, stretch));
            lower = stretch;
        }
        for (var grade : grades(scope, person, knownAt)) {
            events.add(new ServiceEvent(
                    LocalDate.of(grade.year(), 12, 31), EventType.GRADED.name(), null, null, null, null, null, null, null, null, null,
                    null, grade.year(), grade.grade(), null, null));
        }
        events.removeIf(event -> event.on().isAfter(until));
        events.sort(Comparator.comparing(ServiceEvent::on).thenComparing(ServiceEvent::type));
        return events;
    }

    private static ServiceEvent event(Stretch before, Stretch now) {
        EventType type;
        if (before == null) {
            type = EventType.ENGAGED;
        } else if (!before.unitCode().equals(now.unitCode())) {
            type = EventType.MOVED;
        } else {
            type = before.status().equals(now.status()) ? EventType.POST_CHANGED : EventType.STATUS_CHANGED;
        }
        return new ServiceEvent(
                now.from(), type.name(), null, now.unitCode(), now.unitName(), now.post(), now.office(), now.status(), now.termUntil(),
                null, null, null, null, null, now.decision(), now.decisionId());
    }

    private static ServiceEvent left(Stretch last) {
        return new ServiceEvent(
                last.lastDay().plusDays(1), EventType.LEFT.name(), null, last.unitCode(), last.unitName(), null, null, null, null, null,
                null, null, null, null, null, null);
    }

    private static ServiceEvent event(PayStretch before, PayStretch now) {
        var type = before != null && before.rank().equals(now.rank()) ? EventType.STEP_RAISED : EventType.RANK_PLACED;
        return new ServiceEvent(
                now.from(), type.name(), null, null, null, null, null, null, null, now.rank(), now.step(), now.coefficient(), null, null,
                now.decision(), null);
    }
}
