package vn.hientai.personnel.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import vn.hientai.core.kernel.DecisionId;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.kernel.OrgUnitId;
import vn.hientai.core.kernel.PersonId;
import vn.hientai.core.kernel.Row;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.kernel.Today;
import vn.hientai.personnel.establishment.HeldPositions;
import vn.hientai.personnel.file.StaffCards;
import vn.hientai.personnel.service.rule.CareerPatch;
import vn.hientai.personnel.service.rule.CareerStretch;
import vn.hientai.personnel.service.rule.CareerTimeline;
import vn.hientai.personnel.service.rule.ServiceStatus;

/**
 * Keeps a person's engagements equal to the replay of their service acts. The career as it stood before the first act is
 * itself laid down as an act of type RECORDED, so that an annulled act leaves exactly what was there without it.
 */
@ApplicationScoped
class CareerLedger {
    static final String RECORDED = "RECORDED";
    private static final LocalDate FOREVER = LocalDate.of(9999, 12, 31);

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    StaffCards cards;

    @Inject
    HeldPositions positions;

    @Inject
    Today today;

    /** One writer a person at a time. */
    void lock(PersonId person) {
        Sql.of("select id from person where id = ? for update", person)
                .first(em, row -> row.id(0))
                .orElseThrow(() -> new NotFound("Person", person));
    }

    CareerTimeline timeline(PersonId person) {
        return CareerTimeline.replay(patches(person));
    }

    /** What lies over the career now: the acts in force, or the recorded engagements of someone who has none. */
    List<CareerPatch> patches(PersonId person) {
        var acts = acts(person);
        if (!acts.isEmpty()) {
            return acts;
        }
        var patches = new ArrayList<CareerPatch>();
        for (var stretch : engagements(person)) {
            patches.add(CareerPatch.recorded(patches.size(), stretch));
        }
        return patches;
    }

    private List<CareerPatch> acts(PersonId person) {
        return Sql.of(
                        """
                        select id, valid_from, valid_until, unit_id, post, settles_office, office, service_status, settles_host, host_unit_id,
                            settles_term, term_until, returns, founds, decision_id, h.position_id
                        from service_act a left join service_act_position h on h.act_id = a.id""")
                .where("person_id = ? and status = 'IN_FORCE'", person)
                .orderBy("valid_from, id")
                .list(em, CareerLedger::patch);
    }

    static CareerPatch patch(Row row) {
        return new CareerPatch(
                row.id(0), row.day(1), row.day(2), row.number(3), row.text(4), row.yes(5), row.text(6),
                row.code(7, ServiceStatus.class), row.yes(8), row.number(9), row.yes(10), row.day(11), row.yes(12), row.yes(13), row.number(14),
                row.number(15));
    }

    private record Held(long id, CareerStretch stretch) {}

    private List<Held> held(PersonId person) {
        return Sql.of(
                        """
                        select id, valid_from, valid_until, unit_id, post, office, status, host_unit_id, term_until, decision_id,
                            position_id
                        from engagement""")
                .where("person_id = ? and superseded_by is null", person)
                .orderBy("valid_from")
                .list(em, row -> new Held(row.id(0), new CareerStretch(
                        row.day(1), row.day(2), row.id(3), row.text(4), row.text(5), row.code(6, ServiceStatus.class),
                        row.number(7), row.day(8), row.number(9), row.number(10))));
    }

    List<CareerStretch> engagements(PersonId person) {
        return held(person).stream().map(Held::stretch).toList();
    }

    /** Lays the career as it stands down as acts, once, before the first act takes effect. */
    void begin(PersonId person) {
        Sql.of(
                        """
                        insert into service_act (person_id, type, status, decision_id, valid_from, valid_until, unit_id, host_unit_id, post,
                            office, settles_office, service_status, settles_host, settles_term, founds, term_until, recorded_at)
                        select person_id, 'RECORDED', 'IN_FORCE', decision_id, valid_from, valid_until, unit_id, host_unit_id, post, office,
                            true, status, true, true, true, term_until, recorded_at
                        from engagement e
                        where person_id = ? and superseded_by is null
                            and not exists (select from service_act a where a.person_id = e.person_id and a.type = 'RECORDED')
                        order by valid_from""",
                        person)
                .execute(em);
    }

    /** Writes what the acts come to; what no longer holds is superseded, never overwritten. */
    void settle(PersonId person) {
        var before = held(person);
        var wanted = new ArrayList<>(inPositions(CareerTimeline.replay(acts(person)).stretches(), before));
        var dropped = new ArrayList<Long>();
        for (var held : before) {
            if (!wanted.remove(held.stretch())) {
                dropped.add(held.id());
            }
        }
        if (!dropped.isEmpty()) {
            Sql.of("update engagement set superseded_by = id")
                    .where("id = any(cast(? as bigint[]))", Sql.ids(dropped))
                    .execute(em);
        }
        for (var stretch : wanted) {
            Sql.of(
                            """
                            insert into engagement (person_id, unit_id, post, office, status, host_unit_id, term_until, valid_from, valid_until,
                                decision_id, position_id)
                            values (?, ?, ?, ?, ?, cast(? as bigint), cast(? as date), ?, ?, cast(? as bigint), cast(? as bigint))""",
                            person, stretch.unit(), stretch.post(), stretch.office(), stretch.status(), stretch.host(),
                            stretch.termUntil(), stretch.from(), stretch.until(), stretch.decision(), stretch.position())
                    .execute(em);
        }
        cards.refresh(person, today.date());
    }

    /** Where no act chooses the position, it stays what it was in the post, or is what the title means in the unit. */
    private List<CareerStretch> inPositions(List<CareerStretch> stretches, List<Held> before) {
        return stretches.stream().map(stretch -> {
            if (stretch.position() != null || stretch.status().ended()) {
                return stretch;
            }
            var stayed = before.stream().map(Held::stretch)
                    .filter(held -> held.unit() == stretch.unit() && held.covers(stretch.from()))
                    .filter(held -> held.post().equals(stretch.post()) || stretch.status() == ServiceStatus.SECONDED)
                    .map(CareerStretch::position).filter(Objects::nonNull).findFirst();
            return stretch.in(stayed.or(() -> positions.meant(stretch.unit(), stretch.post(), stretch.from(), stretch.until())).orElse(null));
        }).toList();
    }

    /** Those of these people whose career is kept as acts. */
    Set<Long> kept(Collection<Long> people) {
        return new HashSet<>(Sql.of("select distinct person_id from service_act")
                .where("status = 'IN_FORCE' and person_id = any(cast(? as bigint[]))", Sql.ids(people))
                .list(em, row -> row.id(0)));
    }

    /** The unit that the person works in goes on as another from the day; what was to begin later begins there. */
    void moved(PersonId person, OrgUnitId from, OrgUnitId to, LocalDate on, DecisionId authority) {
        Sql.of("update service_act set unit_id = ?", to)
                .where("person_id = ? and unit_id = ? and valid_from >= ? and status = 'IN_FORCE'", person, from, on)
                .execute(em);
        Sql.of(
                        """
                        insert into service_act (person_id, type, status, decision_id, valid_from, valid_until, unit_id)
                        values (?, 'RECORDED', 'IN_FORCE', ?, ?, ?, ?)""",
                        person, authority, on, FOREVER, to)
                .execute(em);
        settle(person);
    }
}
