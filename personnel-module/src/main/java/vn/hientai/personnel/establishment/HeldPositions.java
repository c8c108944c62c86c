package vn.hientai.personnel.establishment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.hientai.core.kernel.BusinessRuleViolated;
import vn.hientai.core.kernel.OrgUnitId;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.kernel.Unscoped;

/**
 * Which job position a post is (vị trí việc làm đang giữ). It is chosen where somebody takes a post; where only a title is
 * given, it is the position of that title that the unit was allotted, and none where that is not clear.
 */
@ApplicationScoped
public class HeldPositions {
    /** A position that may be taken in a unit. @param people who hold it there on the day, all of them */
    public record Seat(long id, String code, String name, String nameEn, long seats, long people) {
        public boolean isFull() {
            return people >= seats;
        }
    }

    private static final String IN_USE =
            """
            select p.id, p.code, t.name, t.name_en, q.seats, (select count(*) from engagement e where e.position_id = p.id
                and e.unit_id = q.unit_id and e.superseded_by is null and e.status not in ('RETIRED', 'LEFT')
                and e.valid_from <= cast(? as date) and cast(? as date) < e.valid_until)
            from job_position p
            join job_position_term t on t.position_id = p.id and t.withdrawn_on is null and t.valid_from <= cast(? as date)
                and cast(? as date) < t.valid_until
            join job_position_quota q on q.position_id = p.id and q.unit_id = ? and q.withdrawn_on is null
                and q.valid_from <= cast(? as date) and cast(? as date) < q.valid_until""";

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    Today today;

    /** What the unit was allotted on the day, by name. */
    @Unscoped("seats of a unit and how many are taken, not by whom")
    public List<Seat> allotted(OrgUnitId unit, LocalDate day) {
        return seats(unit, day).orderBy("p.code").list(em, row -> new Seat(
                row.id(0), row.text(1), row.text(2), row.text(3), row.id(4), row.id(5)));
    }

    /** The position with the code, if the unit was allotted it. */
    @Unscoped("seats of a unit and how many are taken, not by whom")
    public Seat allotted(OrgUnitId unit, String code, LocalDate day) {
        return seats(unit, day)
                .where("p.code = ?", code)
                .first(em, row -> new Seat(row.id(0), row.text(1), row.text(2), row.text(3), row.id(4), row.id(5)))
                .orElseThrow(() -> BusinessRuleViolated.at("position", "refusal.posts.not-here", Map.of("code", code, "on", day)));
    }

    private static Sql seats(OrgUnitId unit, LocalDate day) {
        return Sql.of(IN_USE, day, day, day, day, unit, day, day);
    }

    /** The position that the title means in the unit from the day until the other, both as far as they are not past. */
    public Optional<Long> meant(long unit, String title, LocalDate from, LocalDate until) {
        return Sql.of("select position_of(?, ?, ?)", unit, title, within(from, until)).first(em, row -> row.number(0));
    }

    /** Today, or the nearest day of the stretch. */
    private LocalDate within(LocalDate from, LocalDate until) {
        var day = today.date().isBefore(from) ? from : today.date();
        return day.isBefore(until) ? day : until.minusDays(1);
    }

    /** Whoever is called so from the day on, and holds no position in use, holds this one. */
    void link(long position, OrgUnitId unit, LocalDate on) {
        var day = on.isBefore(today.date()) ? today.date() : on;
        Sql.of(
                        """
                        with called as materialized (
                            select distinct e.unit_id, e.post from engagement e
                            where e.superseded_by is null and e.valid_until > cast(? as date) and e.status not in ('RETIRED', 'LEFT')
                                and (cast(? as bigint) is null or e.unit_id = cast(? as bigint))
                                and (e.position_id is null or not exists (select from job_position_term t where t.position_id = e.position_id
                                    and t.withdrawn_on is null and t.valid_until > cast(? as date)))
                                and lower(e.post) = any(select unnest(t.titles) from job_position_term t where t.position_id = ?
                                    and t.withdrawn_on is null and t.valid_until > cast(? as date))),
                        meant as materialized (
                            select unit_id, post, position_of(unit_id, post, cast(? as date)) as position_id from called)
                        update engagement e set position_id = m.position_id from meant m
                        where m.position_id is not null and e.unit_id = m.unit_id and e.post = m.post and e.superseded_by is null
                            and e.valid_until > cast(? as date) and e.status not in ('RETIRED', 'LEFT')
                            and (e.position_id is null or not exists (select from job_position_term t where t.position_id = e.position_id
                                and t.withdrawn_on is null and t.valid_until > cast(? as date)))""",
                        day, unit, unit, day, position, day, day, day, day)
                .execute(em);
        Sql.of(
                        """
                        update staff_card c set position_id = e.position_id from engagement e
                        where e.position_id = ? and e.person_id = c.person_id and e.superseded_by is null
                            and e.valid_from <= cast(? as date) and cast(? as date) < e.valid_until
                            and c.position_id is distinct from e.position_id""",
                        position, today.date(), today.date())
                .execute(em);
    }
}
