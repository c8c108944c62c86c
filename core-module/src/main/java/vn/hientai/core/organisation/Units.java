package vn.hientai.core.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.hientai.core.kernel.BusinessRuleViolated;
import vn.hientai.core.kernel.DecisionId;
import vn.hientai.core.kernel.EffectivePeriod;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.kernel.OrgUnitId;
import vn.hientai.core.kernel.PersonId;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.kernel.StaleEdit;

/** All units, with the dated facts that hang on them: successions, heads, quotas. */
@ApplicationScoped
class Units {
    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    /** One change of the organisation at a time, on all nodes: two moves that are sound alone may close a ring. */
    void lock() {
        Sql.of("select counter from org_change for update").count(em);
    }

    OrgUnit forChange(OrgUnitId unit) {
        var found = em.find(OrgUnit.class, unit.value(), LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        if (found == null) {
            throw new NotFound("Unit", unit);
        }
        return found;
    }

    /** @param version the version that was read, or null when the caller has checked it */
    OrgUnit forChange(OrgUnitId unit, Integer version) {
        var found = forChange(unit);
        if (version != null && version != found.version()) {
            throw new StaleEdit("unit");
        }
        return found;
    }

    OrgUnit add(OrgUnit unit) {
        if (codeIsTaken(unit.code())) {
            throw BusinessRuleViolated.at("code", "refusal.organisation.code-taken", Map.of("code", unit.code()));
        }
        em.persist(unit);
        em.flush();
        return unit;
    }

    /** Ended periods must be stored before the next ones begin: the tables refuse two at once. */
    void store() {
        em.flush();
    }

    boolean codeIsTaken(String code) {
        return Sql.of("select 1 from org_unit").where("code = ?", code).first(em, row -> true).isPresent();
    }

    void succeed(OrgUnitId before, OrgUnitId after, SuccessionKind kind, LocalDate on, DecisionId authority) {
        Sql.of(
                        """
                        insert into unit_succession (predecessor_id, successor_id, kind, on_day, decision_id)
                        values (?, ?, ?, ?, ?) on conflict do nothing""",
                        before, after, kind, on, authority)
                .execute(em);
    }

    /** Neither may a unit have been decided to pass anything on, or to take anything over, after the day. */
    void noSuccessionAfter(OrgUnitId unit, LocalDate day) {
        var later = Sql.of("select min(on_day) from unit_succession")
                .where("(predecessor_id = ? or successor_id = ?) and on_day > ?", unit, unit, day)
                .first(em, row -> row.day(0));
        if (later.isPresent()) {
            throw new BusinessRuleViolated(
                    "refusal.organisation.later-change",
                    Map.of("unit", codeOf(unit), "on", day.plusDays(1), "later", later.get()));
        }
    }

    /** Neither may seats have been allotted from the day on or later. */
    void noLaterQuota(OrgUnitId unit, LocalDate from) {
        for (var category : StaffCategory.values()) {
            noLaterQuota(unit, category, from);
        }
    }

    private void noLaterQuota(OrgUnitId unit, StaffCategory category, LocalDate from) {
        var later = Sql.of("select min(valid_from) from establishment_quota")
                .where("unit_id = ? and category = ? and valid_from >= ?", unit, category, from)
                .first(em, row -> row.day(0));
        if (later.isPresent()) {
            throw new BusinessRuleViolated(
                    "refusal.organisation.later-quota", Map.of("on", from, "later", later.get(), "category", category));
        }
    }

    private String codeOf(OrgUnitId unit) {
        return em.find(OrgUnit.class, unit.value()).code();
    }

    record Seats(StaffCategory category, int seats) {}

    List<Seats> quotaOn(OrgUnitId unit, LocalDate day) {
        return Sql.of("select category, seats from establishment_quota")
                .where("unit_id = ? and valid_from <= ? and ? < valid_until", unit, day, day)
                .orderBy("category")
                .list(em, row -> new Seats(row.code(0, StaffCategory.class), row.whole(1)));
    }

    void allot(OrgUnitId unit, StaffCategory category, int seats, LocalDate from, DecisionId authority) {
        noLaterQuota(unit, category, from);
        endQuota(unit, category, from);
        insertDated(
                "insert into establishment_quota (valid_from, valid_until, unit_id, category, seats, decision_id)",
                from, unit, category, seats, authority);
    }

    /** Seats taken over; several units may pass theirs to the same one on the same day. */
    void addSeats(OrgUnitId unit, Map<StaffCategory, Integer> sums, LocalDate on, DecisionId authority) {
        sums.forEach((category, seats) -> {
            var grown = Sql.of("update establishment_quota set seats = ?", seats)
                    .where("unit_id = ? and category = ? and valid_from = ?", unit, category, on)
                    .execute(em);
            if (grown == 0) {
                allot(unit, category, seats, on, authority);
            }
        });
    }

    /** Later days on which a tree changes, as this transaction sees them. */
    List<LocalDate> changeDaysAfter(LocalDate on) {
        return Sql.of(
                        """
                        select valid_from from unit_placement where valid_from > ?
                        union select valid_until from unit_placement where valid_until > ? and valid_until < date '9999-01-01'
                        order by 1""",
                        on, on)
                .list(em, row -> row.day(0));
    }

    private void endQuota(OrgUnitId unit, StaffCategory category, LocalDate on) {
        Sql.of("update establishment_quota set valid_until = ?", on)
                .where("unit_id = ? and category = ? and valid_from < ? and ? < valid_until", unit, category, on, on)
                .execute(em);
    }

    /** From the day on the unit has neither seats nor a head. */
    void close(OrgUnitId unit, LocalDate on) {
        for (var category : StaffCategory.values()) {
            endQuota(unit, category, on);
        }
        endHead(unit, on);
    }

    /** Who heads the unit on the day. */
    Optional<PersonId> headOn(OrgUnitId unit, LocalDate day) {
        return Sql.of("select person_id from unit_head")
                .where("unit_id = ? and valid_from <= ? and ? < valid_until", unit, day, day)
                .first(em, row -> new PersonId(row.id(0)));
    }

    void appoint(OrgUnitId unit, PersonId person, boolean acting, LocalDate from, DecisionId authority) {
        noLaterHead(unit, from);
        endHead(unit, from);
        insertDated(
                "insert into unit_head (valid_from, valid_until, unit_id, person_id, acting, decision_id)",
                from, unit, person, acting, authority);
    }

    /** A head may not be named or released before one who has already been decided for the same day or later. */
    void noLaterHead(OrgUnitId unit, LocalDate from) {
        var later = Sql.of("select min(valid_from) from unit_head")
                .where("unit_id = ? and valid_from >= ?", unit, from)
                .first(em, row -> row.day(0));
        if (later.isPresent()) {
            throw BusinessRuleViolated.at(
                    "on", "refusal.organisation.later-head", Map.of("on", from, "later", later.get()));
        }
    }

    void endHead(OrgUnitId unit, LocalDate on) {
        Sql.of("update unit_head set valid_until = ?", on)
                .where("unit_id = ? and valid_from < ? and ? < valid_until", unit, on, on)
                .execute(em);
    }

    private void insertDated(String insert, LocalDate from, Object a, Object b, Object c, Object d) {
        var period = EffectivePeriod.startingOn(from);
        Sql.of(insert + " values (?, ?, ?, ?, ?, ?)", period.from(), period.storedUntil(), a, b, c, d)
                .execute(em);
    }

    /** Units that exist no more on the day although tasks wait for them, each with the one that took it over. */
    Map<OrgUnitId, OrgUnitId> endedWithOpenTasks(LocalDate day) {
        var ended = new HashMap<OrgUnitId, OrgUnitId>();
        Sql.of(
                        """
                        select distinct on (s.predecessor_id) s.predecessor_id, s.successor_id
                        from unit_succession s
                        where s.on_day <= ? and s.predecessor_id in (select unit_id from work_item where settled_at is null)
                            and not exists (select from unit_placement p
                                where p.unit_id = s.predecessor_id and p.valid_from <= ? and ? < p.valid_until)
                        order by s.predecessor_id, s.on_day desc, s.id""",
                        day, day, day)
                .list(em, row -> ended.put(new OrgUnitId(row.id(0)), new OrgUnitId(row.id(1))));
        return ended;
    }

    /** Whether any fact of a unit begins by the decision. */
    boolean restOn(DecisionId decision) {
        return Sql.of(
                                """
                                select 1 where exists (select from unit_placement where decision_id = ?)
                                    or exists (select from unit_name where decision_id = ?)
                                    or exists (select from unit_succession where decision_id = ?)
                                    or exists (select from unit_head where decision_id = ?)
                                    or exists (select from establishment_quota where decision_id = ?)""",
                                decision, decision, decision, decision, decision)
                        .first(em, row -> true)
                        .isPresent();
    }

    int nextOrder(OrgUnitId parent) {
        return (int) Sql.of("select coalesce(max(sort_order), 0) + 1 from unit_placement where parent_id = ?", parent)
                .count(em);
    }
}
