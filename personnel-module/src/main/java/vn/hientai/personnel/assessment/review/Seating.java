package vn.hientai.personnel.assessment.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.hientai.core.identity.PersonReach;
import vn.hientai.core.kernel.BusinessRuleViolated;
import vn.hientai.core.kernel.OrgUnitId;
import vn.hientai.core.kernel.PersonId;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.organisation.OrgTree;
import vn.hientai.core.organisation.OrgTrees;
import vn.hientai.core.policy.ParameterKey;
import vn.hientai.core.policy.PolicyBooks;
import vn.hientai.personnel.assessment.review.rule.Side;

/**
 * Who reviews whom, proposed from the organisation of the day: the head of the unit, or of the one above where the person is
 * that head; colleagues of the unit; those whom the person leads. Kin never sit.
 */
@ApplicationScoped
class Seating {
    static final ParameterKey MOST = ParameterKey.of("review.most-of-side");

    private record Colleague(PersonId person, boolean leads) {}

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    PersonReach reach;

    @Inject
    OrgTrees trees;

    @Inject
    PolicyBooks books;

    Map<PersonId, Side> propose(PersonId subject, OrgUnitId unit, Set<Side> sides, LocalDate day) {
        var tree = trees.on(day);
        var heads = heads(day);
        var seats = new LinkedHashMap<PersonId, Side>();
        if (sides.contains(Side.SELF)) {
            seats.put(subject, Side.SELF);
        }
        var node = tree.find(unit);
        var superior = node.flatMap(start -> {
            for (var at = Optional.of(start); at.isPresent(); at = tree.parent(at.get())) {
                var head = heads.get(at.get().id().value());
                if (head != null && !head.equals(subject)) {
                    return Optional.of(head);
                }
            }
            return Optional.<PersonId>empty();
        });
        if (sides.contains(Side.SUPERIOR)) {
            superior.ifPresent(head -> seats.putIfAbsent(head, Side.SUPERIOR));
        }
        var led = heads.entrySet().stream().filter(one -> one.getValue().equals(subject)).map(Map.Entry::getKey).findFirst();
        var most = books.on(day).whole(MOST).value();
        var below = led.map(one -> new OrgUnitId(one)).map(tree::subtreeIds).orElse(Set.of());
        var taken = new HashSet<PersonId>(seats.keySet());
        superior.ifPresent(taken::add);
        taken.add(subject);
        if (sides.contains(Side.SUBORDINATE) && !below.isEmpty()) {
            choose(people(below), taken, most).forEach(one -> seats.put(one, Side.SUBORDINATE));
        }
        if (sides.contains(Side.PEER)) {
            var around = led.isEmpty()
                    ? people(Set.of(unit.value()))
                    : peersOfHead(subject, led.get(), heads, tree);
            choose(around, taken, most).forEach(one -> seats.put(one, Side.PEER));
        }
        seats.keySet().removeAll(reach.kin(subject, seats.keySet().stream().filter(one -> !one.equals(subject)).toList()).keySet());
        return seats;
    }

    /** Heads of the units beside the one that the person leads. */
    private static List<PersonId> peersOfHead(
            PersonId subject, long led, Map<Long, PersonId> heads, OrgTree tree) {
        var parent = tree.find(new OrgUnitId(led)).flatMap(tree::parent);
        return parent.map(above -> tree.nodes().stream()
                        .filter(one -> tree.parent(one).filter(above::equals).isPresent())
                        .map(one -> heads.get(one.id().value()))
                        .filter(one -> one != null && !one.equals(subject))
                        .toList())
                .orElse(List.of());
    }

    private static List<PersonId> choose(List<PersonId> people, Set<PersonId> taken, int most) {
        var chosen = new ArrayList<PersonId>();
        for (var one : people) {
            if (chosen.size() < most && taken.add(one)) {
                chosen.add(one);
            }
        }
        return chosen;
    }

    private Map<Long, PersonId> heads(LocalDate day) {
        var heads = new LinkedHashMap<Long, PersonId>();
        Sql.of("select unit_id, person_id from unit_head").where("valid_from <= ? and ? < valid_until", day, day).orderBy("unit_id")
                .list(em, row -> heads.put(row.id(0), new PersonId(row.id(1))));
        return heads;
    }

    /** People at work in the units: those with an account first, who can answer at once. */
    private List<PersonId> people(Set<Long> units) {
        return Sql.of("select c.person_id from staff_card c")
                .where("c.unit_id = any(cast(? as bigint[])) and c.status = 'WORKING'", Sql.ids(units))
                .orderBy("not exists (select from account a where a.person_id = c.person_id), c.name_sort, c.person_id")
                .list(em, row -> new PersonId(row.id(0)));
    }

    void mustFit(PersonId subject, PersonId reviewer) {
        if (reach.kinship(subject, reviewer).isPresent()) {
            throw BusinessRuleViolated.at("reviewer", "review.kin", Map.of());
        }
    }
}
