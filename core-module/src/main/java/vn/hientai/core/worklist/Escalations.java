package vn.hientai.core.worklist;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import vn.hientai.core.identity.PersonReach;
import vn.hientai.core.kernel.OrgUnitId;
import vn.hientai.core.kernel.PersonId;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.kernel.Today;

/**
 * Lays tasks that are long past their deadline before the superior as well (chuyển cấp trên): each once, after the days
 * that {@code escalation_delay} gives its kind. Whoever had the task keeps it; settling it settles it for both.
 */
@Singleton
public class Escalations {
    private static final int AT_ONCE = 500;

    private record Late(long task, String role, OrgUnitId unit, PersonId person) {}

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    PersonReach reach;

    @Inject
    Today today;

    @Schedule(hour = "*", minute = "*", second = "40", persistent = false)
    void escalate() {
        Sql.of(
                        """
                        select w.id, coalesce(w.role, 'CIVIL_SERVANT'), w.unit_id, (select a.person_id from account a where a.id = w.account_id)
                        from work_item w""")
                .where("w.settled_at is null and w.escalated_on is null and w.deadline < ?", today.date())
                .where(
                        """
                        w.deadline + coalesce((select d.days from escalation_delay d where d.kind = w.kind),
                            (select d.days from escalation_delay d where d.kind = '*'), 0) < cast(? as date)""",
                        today.date())
                .then("order by w.deadline limit " + AT_ONCE + " for update skip locked")
                .list(em, row -> new Late(
                        row.id(0), row.text(1), row.number(2) == null ? null : new OrgUnitId(row.id(2)),
                        row.number(3) == null ? null : new PersonId(row.id(3))))
                .forEach(this::escalate);
    }

    private void escalate(Late late) {
        var unit = late.unit() != null ? Optional.of(late.unit()) : Optional.ofNullable(late.person()).flatMap(reach::unitOf);
        Sql.of(
                        """
                        update work_item set escalated_on = ?, escalated_unit = cast(? as bigint),
                            escalated_role = case when cast(? as bigint) is null then null
                                else (select s.superior from escalation_superior s where s.role = ?) end""",
                        today.date(), unit.map(OrgUnitId::value).orElse(null), unit.map(OrgUnitId::value).orElse(null), late.role())
                .where("id = ?", late.task())
                .execute(em);
    }
}
