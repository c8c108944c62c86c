package vn.hientai.personnel.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.hientai.core.identity.AccessScope;
import vn.hientai.core.kernel.PersonId;
import vn.hientai.core.kernel.Sql;

/** A person's service as a list of events and as stretches of time. */
@ApplicationScoped
public class ServiceQueries {
    /** What kind of thing happened. */
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
     */
    public record ServiceEvent(
            LocalDate on,
            EventType type,
            String unitCode,
            String unitName,
            String post,
            String office,
            String status,
            String rank,
            Integer step,
            BigDecimal coefficient,
            Integer year,
            String grade,
            String decision) {}

    /** A stretch in a unit and post; {@code lastDay} null while it lasts. */
    public record Stretch(
            LocalDate from, LocalDate lastDay, String unitCode, String unitName, String post, String office, String status, String decision) {}

    /** A stretch on a pay step. */
    public record PayStretch(
            LocalDate from, LocalDate lastDay, String rank, int step, BigDecimal coefficient, int overScalePercent, String decision) {}

    /** A year's grade. */
    public record YearGrade(int year, String grade) {}

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    public List<Stretch> posts(AccessScope scope, PersonId person) {
        return Sql.of(
                        """
                        select e.valid_from, e.valid_until, u.code, coalesce((select n.name from unit_name n where n.unit_id = u.id
                            order by n.valid_from > e.valid_from, abs(n.valid_from - e.valid_from) limit 1), u.code), e.post, e.office, e.status,
                            d.number || '/' || d.symbol
                        from engagement e join org_unit u on u.id = e.unit_id join staff_card c on c.person_id = e.person_id
                        left join decision d on d.id = e.decision_id""")
                .where("e.person_id = ? and e.superseded_by is null", person)
                .and(scope.on("c.unit_id", "c.person_id"))
                .orderBy("e.valid_from")
                .list(em, row -> new Stretch(
                        row.day(0), row.lastDay(1).orElse(null), row.text(2), row.text(3), row.text(4), row.text(5), row.text(6),
                        row.text(7)));
    }

    public List<PayStretch> pay(AccessScope scope, PersonId person) {
        return Sql.of(
                        """
                        select s.valid_from, s.valid_until, s.rank, s.step, s.coefficient, s.over_scale_percent, d.number || '/' || d.symbol
                        from salary_placement s join staff_card c on c.person_id = s.person_id
                        left join decision d on d.id = s.decision_id""")
                .where("s.person_id = ? and s.superseded_by is null", person)
                .and(scope.on("c.unit_id", "c.person_id"))
                .orderBy("s.valid_from")
                .list(em, row -> new PayStretch(
                        row.day(0), row.lastDay(1).orElse(null), row.text(2), row.whole(3), row.decimal(4), row.whole(5), row.text(6)));
    }

    public List<YearGrade> grades(AccessScope scope, PersonId person) {
        return Sql.of("select g.year, g.grade from annual_grade g join staff_card c on c.person_id = g.person_id")
                .where("g.person_id = ? and g.superseded_by is null", person)
                .and(scope.on("c.unit_id", "c.person_id"))
                .orderBy("g.year")
                .list(em, row -> new YearGrade(row.whole(0), row.text(1)));
    }

    /** Oldest first; pay only as far as the reader may see it. Nothing that begins after the day. */
    public List<ServiceEvent> events(AccessScope scope, AccessScope paySight, PersonId person, LocalDate until) {
        var events = new ArrayList<ServiceEvent>();
        Stretch before = null;
        for (var stretch : posts(scope, person)) {
            events.add(event(before, stretch));
            before = stretch;
        }
        if (before != null && before.lastDay() != null) {
            events.add(left(before));
        }
        PayStretch lower = null;
        for (var stretch : pay(paySight, person)) {
            events.add(event(lower, stretch));
            lower = stretch;
        }
        for (var grade : grades(scope, person)) {
            events.add(new ServiceEvent(
                    LocalDate.of(grade.year(), 12, 31), EventType.GRADED, null, null, null, null, null, null, null, null, grade.year(),
                    grade.grade(), null));
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
                now.from(), type, now.unitCode(), now.unitName(), now.post(), now.office(), now.status(), null, null, null, null, null,
                now.decision());
    }

    private static ServiceEvent left(Stretch last) {
        return new ServiceEvent(
                last.lastDay().plusDays(1), EventType.LEFT, last.unitCode(), last.unitName(), null, null, null, null, null, null, null, null,
                null);
    }

    private static ServiceEvent event(PayStretch before, PayStretch now) {
        var type = before != null && before.rank().equals(now.rank()) ? EventType.STEP_RAISED : EventType.RANK_PLACED;
        return new ServiceEvent(
                now.from(), type, null, null, null, null, null, now.rank(), now.step(), now.coefficient(), null, null, now.decision());
    }
}
