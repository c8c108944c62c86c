package vn.hientai.personnel.allowance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.hientai.core.kernel.Conflict;
import vn.hientai.core.kernel.DecisionId;
import vn.hientai.core.kernel.PersonId;
import vn.hientai.core.kernel.Sql;

/** Granted allowances as they are stored: each ends by a decision and is taken back with it. */
@ApplicationScoped
class AllowanceLedger {
    static final LocalDate FOREVER = LocalDate.of(9999, 12, 31);

    /** One that was granted. @param until first day without it */
    record Granted(long id, long person, BigDecimal coefficient, BigDecimal percent, String ground, LocalDate from, LocalDate until) {
        LocalDate lastDay() {
            return until.equals(FOREVER) ? null : until.minusDays(1);
        }
    }

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    /** Those of a kind that these people have on the day or later, the earliest first. */
    List<Granted> from(Collection<Long> people, AllowanceKind kind, LocalDate day) {
        return Sql.of("select id, person_id, coefficient, percent, ground, valid_from, valid_until from allowance")
                .where("person_id = any(cast(? as bigint[])) and kind = ? and valid_until > ?", Sql.ids(people), kind, day)
                .orderBy("person_id, valid_from")
                .list(em, row -> new Granted(
                        row.id(0), row.id(1), row.decimal(2), row.decimal(3), row.text(4), row.day(5), row.day(6)));
    }

    Optional<Granted> one(PersonId person, long id) {
        return Sql.of("select id, person_id, coefficient, percent, ground, valid_from, valid_until from allowance")
                .where("id = ? and person_id = ?", id, person)
                .first(em, row -> new Granted(
                        row.id(0), row.id(1), row.decimal(2), row.decimal(3), row.text(4), row.day(5), row.day(6)));
    }

    long grant(PersonId person, AllowanceOrder order, LocalDate until, DecisionId decision) {
        return Sql.of(
                        """
                        insert into allowance (person_id, kind, coefficient, percent, ground, decision_id, valid_from, valid_until)
                        values (?, ?, cast(? as numeric), cast(? as numeric), ?, ?, ?, ?) returning id""",
                        person, order.kind(), order.coefficient(), order.percent(), order.ground().strip(), decision, order.from(), until)
                .first(em, row -> row.id(0))
                .orElseThrow();
    }

    /** @param until first day without it */
    void end(Granted running, LocalDate until, DecisionId decision) {
        Sql.of("insert into allowance_end (allowance_id, decision_id, until_before) values (?, ?, ?)", running.id(), decision, running.until())
                .execute(em);
        Sql.of("update allowance set valid_until = ?, ended_by = ?", until, decision).where("id = ?", running.id()).execute(em);
    }

    /** What the decision granted goes, what it ended runs on as before; not where another stands on those days since. */
    void takeBack(DecisionId decision) {
        Sql.of(
                        """
                        select p.full_name, o.valid_from from allowance_end e join allowance a on a.id = e.allowance_id
                        join allowance o on o.person_id = a.person_id and o.kind = a.kind and o.id <> a.id and o.decision_id <> e.decision_id
                            and o.valid_from >= a.valid_until and o.valid_from < e.until_before
                        join person p on p.id = a.person_id""")
                .where("e.decision_id = ?", decision)
                .orderBy("o.valid_from")
                .limit(1)
                .first(em, row -> Map.of("name", row.text(0), "day", row.day(1)))
                .ifPresent(other -> {
                    throw new Conflict("allowance.another-since", other);
                });
        Sql.of("delete from allowance where decision_id = ?", decision).execute(em);
        Sql.of(
                        """
                        update allowance a set valid_until = e.until_before, ended_by = (select x.decision_id from allowance_end x
                            where x.allowance_id = a.id and x.decision_id <> e.decision_id order by x.id desc limit 1)
                        from allowance_end e where e.allowance_id = a.id and e.decision_id = ?""",
                        decision)
                .execute(em);
        Sql.of("delete from allowance_end").where("decision_id = ?", decision).execute(em);
    }
}
