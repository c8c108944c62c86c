package vn.hientai.personnel.payround;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import vn.hientai.core.kernel.OrgUnitId;
import vn.hientai.core.kernel.PersonId;
import vn.hientai.core.kernel.Row;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.organisation.OrgNode;
import vn.hientai.core.organisation.OrgTrees;
import vn.hientai.core.organisation.UnitKind;
import vn.hientai.core.policy.ParameterKey;
import vn.hientai.core.policy.PolicyBooks;

/** Computes the list of a round, some thousand people at a time: a few reads and one write for each such lot. */
@ApplicationScoped
class RoundComputation {
    /** From so many people on a list is computed in the background. */
    static final int MANY = 100_000;

    private static final int LOT = 5_000;
    /** No step and no first over-scale share takes less. */
    private static final int LEAST_MONTHS = 24;
    private static final ParameterKey NOTICE = ParameterKey.of("retirement.notice-months");
    private static final Set<UnitKind> AGENCIES =
            Set.of(UnitKind.DEPARTMENT, UnitKind.COMMUNE, UnitKind.WARD, UnitKind.SPECIAL_ZONE);

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    Rounds rounds;

    @Inject
    RoundLines lines;

    @Inject
    OrgTrees trees;

    @Inject
    PolicyBooks books;

    @Inject
    Today today;

    /** The agencies of the round and how many people each has in service. */
    Map<Long, Integer> headcounts(OrgNode unit) {
        var parts = parts(unit);
        var counts = new HashMap<Long, Integer>();
        Sql.of("select unit_id, count(*) from staff_card")
                .where("unit_id = any(cast(? as bigint[])) and status not in ('RETIRED', 'LEFT')", Sql.ids(parts.keySet()))
                .then("group by unit_id")
                .list(em, row -> counts.merge(parts.get(row.id(0)), row.whole(1), Integer::sum));
        return counts;
    }

    /** To which agency's list each unit below belongs: the nearest agency at or above it, else the unit of the round. */
    private Map<Long, Long> parts(OrgNode unit) {
        var tree = trees.now();
        var parts = new HashMap<Long, Long>();
        for (var node : tree.subtree(unit)) {
            var above = node.id().equals(unit.id()) ? unit.id().value() : parts.get(node.parentOrNull().value());
            parts.put(node.id().value(), AGENCIES.contains(node.kind()) ? node.id().value() : above);
        }
        return parts;
    }

    /** Leaves nothing of an earlier list but what HR chose itself. */
    void begin(long round) {
        rounds.clear(round);
    }

    /** How far a computation has come. */
    record Reached(long person, int people) {}

    /** The next people behind the one; nobody left when none were met. */
    Reached lot(long round, OrgUnitId unit, LocalDate from, LocalDate until, long after) {
        var parts = parts(trees.now().get(unit));
        int months = books.on(today.date()).whole(NOTICE).value();
        var met = Sql.of(
                        """
                        select c.person_id, c.unit_id, c.retires_on, exists (select from service_act a where a.person_id = c.person_id
                            and a.type = 'RETIREMENT' and a.status in ('DRAFT', 'IN_FORCE')), o.title
                        from staff_card c left join lateral (select r.title from pay_round_line l join pay_round r on r.id = l.round_id
                            where l.person_id = c.person_id and l.included and r.id <> ? and r.status in ('OPEN', 'DRAFTED') limit 1) o on true""",
                        round)
                .where("c.person_id > ? and c.unit_id = any(cast(? as bigint[]))", after, Sql.ids(parts.keySet()))
                .where("c.status not in ('RETIRED', 'LEFT')")
                .where("c.step_since is null or c.step_since <= ? or c.retires_on <= ?",
                        until.minusMonths(LEAST_MONTHS), until.plusMonths(months).plusDays(3))
                .orderBy("c.person_id")
                .limit(LOT)
                .list(em, row -> candidate(row, parts, months));
        rounds.write(round, lines.of(met, from, until), false);
        return new Reached(met.isEmpty() ? 0 : met.get(met.size() - 1).person().value(), met.size());
    }

    private RoundLines.Candidate candidate(Row row, Map<Long, Long> parts, int months) {
        var retires = row.day(2);
        var gone = retires == null || retires.isBefore(today.date());
        var noticeDay = gone ? null : retires.minusMonths(months);
        return new RoundLines.Candidate(
                new PersonId(row.id(0)), row.id(1), parts.get(row.id(1)), gone ? null : retires, row.yes(3) ? noticeDay : null, noticeDay,
                row.text(4));
    }

    RoundLines.Candidate candidate(OrgNode unit, PersonId person) {
        var parts = parts(unit);
        int months = books.on(today.date()).whole(NOTICE).value();
        return Sql.of("select c.person_id, c.unit_id, c.retires_on, false, null from staff_card c")
                .where("c.person_id = ? and c.unit_id = any(cast(? as bigint[]))", person, Sql.ids(parts.keySet()))
                .where("c.status not in ('RETIRED', 'LEFT')")
                .first(em, row -> candidate(row, parts, months))
                .orElse(null);
    }

    /** All of it in the caller's transaction; for lists that are done within seconds. */
    int all(long round, OrgUnitId unit, LocalDate from, LocalDate until) {
        begin(round);
        var people = 0;
        for (var at = lot(round, unit, from, until, 0); at.people() > 0; at = lot(round, unit, from, until, at.person())) {
            people += at.people();
        }
        return people;
    }

    List<Long> unitsOf(OrgNode unit) {
        return List.copyOf(new TreeSet<>(parts(unit).keySet()));
    }
}
