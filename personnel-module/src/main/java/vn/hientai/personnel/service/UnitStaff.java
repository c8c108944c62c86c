package vn.hientai.personnel.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.hientai.core.identity.AccessScope;
import vn.hientai.core.kernel.AsKnown;
import vn.hientai.core.kernel.DecisionId;
import vn.hientai.core.kernel.OrgUnitId;
import vn.hientai.core.kernel.PersonId;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.organisation.StaffCategory;
import vn.hientai.core.organisation.UnitOccupants;
import vn.hientai.personnel.file.StaffCards;

/** Who works in units, from their engagements; moves them when units merge, split or are dissolved. */
@ApplicationScoped
class UnitStaff implements UnitOccupants {
    private static final String AT_WORK =
            "e.superseded_by is null and e.status not in ('RETIRED', 'LEFT') and e.unit_id = any(cast(? as bigint[]))";

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    StaffCards cards;

    @Inject
    CareerLedger ledger;

    @Inject
    Today today;

    @Override
    public long count(Set<Long> units, LocalDate from) {
        return Sql.of("select count(distinct e.person_id) from engagement e")
                .where(AT_WORK + " and e.valid_until > ?", Sql.ids(units), from)
                .count(em);
    }

    @Override
    public List<Occupant> list(AccessScope scope, Set<Long> units, LocalDate from, int limit) {
        return Sql.of(
                        """
                        select p.id, p.code, p.full_name, e.unit_id, e.post
                        from engagement e join person p on p.id = e.person_id""")
                .and(scope.on("e.unit_id", "p.id"))
                .where(AT_WORK + " and e.valid_until > ?", Sql.ids(units), from)
                .orderBy("e.unit_id, p.given_name collate \"vi-x-icu\", p.family_name collate \"vi-x-icu\", p.id, e.valid_from")
                .limit(limit)
                .list(em, row -> new Occupant(
                        new PersonId(row.id(0)), row.text(1), row.text(2), new OrgUnitId(row.id(3)), row.text(4)));
    }

    @Override
    public List<Occupant> cards(AccessScope scope, Set<Long> people, LocalDate on, Instant knownAt) {
        return AsKnown.at(knownAt).sql(
                        """
                        select p.id, p.code, p.full_name, e.unit_id, e.post
                        from <engagement> e join person p on p.id = e.person_id""")
                .and(scope.on("e.unit_id", "p.id"))
                .where("p.id = any(cast(? as bigint[]))", Sql.ids(people))
                .where("e.superseded_by is null and e.valid_from <= ? and ? < e.valid_until", on, on)
                .list(em, row -> new Occupant(
                        new PersonId(row.id(0)), row.text(1), row.text(2), new OrgUnitId(row.id(3)), row.text(4)));
    }

    @Override
    public Map<OrgUnitId, Map<StaffCategory, Long>> headcount(Set<Long> units, LocalDate on, Instant knownAt) {
        var counts = new HashMap<OrgUnitId, Map<StaffCategory, Long>>();
        AsKnown.at(knownAt).sql(
                        """
                        select e.unit_id, case when p.subject = 'CADRE' then 'CADRE' when p.subject like 'CS%' then 'CIVIL_SERVANT'
                            when p.subject like 'VC%' then 'PUBLIC_EMPLOYEE' else 'CONTRACT' end, count(*)
                        from <engagement> e join person p on p.id = e.person_id""")
                .where(AT_WORK + " and e.valid_from <= ? and ? < e.valid_until", Sql.ids(units), on, on)
                .where("p.subject <> 'RETIRED'")
                .then("group by 1, 2")
                .list(em, row -> counts.computeIfAbsent(new OrgUnitId(row.id(0)), u -> new EnumMap<>(StaffCategory.class))
                        .put(row.code(1, StaffCategory.class), row.id(2)));
        return counts;
    }

    @Override
    public Optional<PersonId> person(AccessScope scope, String code) {
        return Sql.of("select c.person_id from staff_card c")
                .and(scope.on("c.unit_id", "c.person_id"))
                .where("c.code = ?", code)
                .first(em, row -> new PersonId(row.id(0)));
    }

    @Override
    public Optional<OrgUnitId> unitOf(PersonId person, LocalDate on) {
        return Sql.of("select e.unit_id from engagement e")
                .where("e.person_id = ? and e.superseded_by is null and e.valid_from <= ? and ? < e.valid_until", person, on, on)
                .where("e.status not in ('RETIRED', 'LEFT')")
                .first(em, row -> new OrgUnitId(row.id(0)));
    }

    private record Stay(long id, PersonId person, OrgUnitId unit, LocalDate from, LocalDate until) {}

    @Override
    public int move(
            LocalDate on, Map<OrgUnitId, OrgUnitId> everyone, Map<PersonId, OrgUnitId> single, DecisionId authority) {
        var moved = new LinkedHashSet<PersonId>();
        var cut = new LinkedHashMap<Stay, OrgUnitId>();
        var stays = stays(on, everyone.keySet(), single.keySet());
        var kept = ledger.kept(stays.stream().map(stay -> stay.person().value()).distinct().toList());
        var home = new HashMap<PersonId, OrgUnitId>();
        stays.stream().filter(stay -> !stay.from().isAfter(on)).forEach(stay -> home.put(stay.person(), stay.unit()));
        for (var stay : stays) {
            var here = stay.unit().equals(home.get(stay.person()));
            var to = here && single.containsKey(stay.person())
                    ? single.get(stay.person())
                    : everyone.get(stay.unit());
            if (to != null && !to.equals(stay.unit())) {
                if (kept.contains(stay.person().value())) {
                    if (moved.add(stay.person())) {
                        ledger.moved(stay.person(), stay.unit(), to, on, authority);
                    }
                    continue;
                }
                moved.add(stay.person());
                if (stay.from().isBefore(on)) {
                    cut.put(stay, to);
                } else {
                    supersede(stay, to, authority);
                }
            }
        }
        goOnElsewhere(cut, on, authority);
        if (!moved.isEmpty() && !on.isAfter(today.date())) {
            cards.refresh(moved, today.date());
        }
        return moved.size();
    }

    private List<Stay> stays(LocalDate on, Set<OrgUnitId> units, Set<PersonId> people) {
        return Sql.of("select e.id, e.person_id, e.unit_id, e.valid_from, e.valid_until from engagement e")
                .where("e.superseded_by is null and e.status not in ('RETIRED', 'LEFT') and e.valid_until > ?", on)
                .where(
                        "e.unit_id = any(cast(? as bigint[])) or e.person_id = any(cast(? as bigint[]))",
                        Sql.ids(units.stream().map(OrgUnitId::value).toList()),
                        Sql.ids(people.stream().map(PersonId::value).toList()))
                .orderBy("e.person_id, e.valid_from")
                .list(em, row -> new Stay(
                        row.id(0), new PersonId(row.id(1)), new OrgUnitId(row.id(2)), row.day(3), row.day(4)));
    }

    /** What began before the day ends there and goes on in the other unit. */
    private void goOnElsewhere(Map<Stay, OrgUnitId> cut, LocalDate on, DecisionId authority) {
        if (cut.isEmpty()) {
            return;
        }
        var ids = Sql.ids(cut.keySet().stream().map(Stay::id).toList());
        Sql.of("update engagement set valid_until = ?", on)
                .where("id = any(cast(? as bigint[]))", ids)
                .execute(em);
        Sql.of(
                        """
                        insert into engagement (person_id, unit_id, post, office, status, valid_from, valid_until, decision_id, position_id)
                        select e.person_id, t.unit_id, e.post, e.office, e.status, cast(? as date), t.until, ?,
                            coalesce(position_of(t.unit_id, e.post, cast(? as date)), e.position_id)
                        from unnest(cast(? as bigint[]), cast(? as bigint[]), cast(? as date[])) t(id, unit_id, until)
                        join engagement e on e.id = t.id""",
                        on,
                        authority,
                        on,
                        ids,
                        Sql.ids(cut.values().stream().map(OrgUnitId::value).toList()),
                        Sql.texts(cut.keySet().stream().map(stay -> stay.until().toString()).toList()))
                .execute(em);
    }

    /** What was to begin later begins in the other unit instead; the row says by what it was superseded. */
    private void supersede(Stay stay, OrgUnitId to, DecisionId authority) {
        var next = Sql.of(
                        """
                        insert into engagement (person_id, unit_id, post, office, status, valid_from, valid_until, decision_id, superseded_by,
                            position_id)
                        select person_id, ?, post, office, status, valid_from, valid_until, ?, id,
                            coalesce(position_of(?, post, valid_from), position_id) from engagement where id = ?
                        returning id""",
                        to, authority, to, stay.id())
                .first(em, row -> row.id(0))
                .orElseThrow();
        Sql.of("update engagement set superseded_by = ? where id = ?", next, stay.id()).execute(em);
        Sql.of("update engagement set superseded_by = null where id = ?", next).execute(em);
    }
}
