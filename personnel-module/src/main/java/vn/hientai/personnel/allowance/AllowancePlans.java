package vn.hientai.personnel.allowance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.hientai.core.kernel.PersonId;
import vn.hientai.core.kernel.Sql;
import vn.hientai.personnel.allowance.AllowanceLedger.Granted;

/** What an order would do to each person, and what stands against it. Changes nothing. */
@ApplicationScoped
public class AllowancePlans {
    /**
     * One person in the order.
     *
     * @param coefficient held on the eve, or null; {@code percent} likewise
     * @param since from when it is held, or null where none is
     * @param hindrance message of what stands against it, or null; {@code words} what it speaks of
     */
    public record Line(
            PersonId person, String code, String fullName, String post, BigDecimal coefficient, BigDecimal percent, LocalDate since,
            String hindrance, Map<String, Object> words) {
        public boolean isHindered() {
            return hindrance != null;
        }
    }

    /** A line with the allowance that it ends, or null. */
    record Step(Line line, Granted running) {}

    private record Card(PersonId person, String code, String name, String post, LocalDate left) {}

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    AllowanceLedger ledger;

    List<Step> of(Collection<PersonId> people, AllowanceOrder order) {
        order.check();
        var ids = people.stream().map(PersonId::value).toList();
        var held = ledger.from(ids, order.kind(), order.from().minusDays(1)).stream().collect(Collectors.groupingBy(Granted::person));
        return Sql.of(
                        """
                        select c.person_id, c.code, c.full_name, c.post, (select min(e.valid_from) from engagement e
                            where e.person_id = c.person_id and e.superseded_by is null and e.status in ('RETIRED', 'LEFT'))
                        from staff_card c""")
                .where("c.person_id = any(cast(? as bigint[]))", Sql.ids(ids))
                .orderBy("c.name_sort, c.person_id")
                .list(em, row -> new Card(new PersonId(row.id(0)), row.text(1), row.text(2), row.text(3), row.day(4)))
                .stream()
                .map(card -> step(card, held.getOrDefault(card.person().value(), List.of()), order))
                .toList();
    }

    private static Step step(Card card, List<Granted> held, AllowanceOrder order) {
        var until = order.until() == null ? AllowanceLedger.FOREVER : order.until().plusDays(1);
        var running = held.stream().filter(one -> one.from().isBefore(order.from()) && order.from().isBefore(one.until())).findFirst().orElse(null);
        var words = new LinkedHashMap<String, Object>();
        words.put("name", card.name());
        words.put("kind", order.kind());
        String hindrance = null;
        if (card.left() != null && !card.left().isAfter(order.from())) {
            hindrance = "allowance.has-left";
            words.put("day", card.left());
        } else if (order.act() != AllowanceAct.GRANT && running == null) {
            hindrance = "allowance.holds-none";
            words.put("day", order.from());
        } else if (order.act() != AllowanceAct.END) {
            var other = held.stream()
                    .filter(one -> one != running || order.act() == AllowanceAct.GRANT)
                    .filter(one -> one.from().isBefore(until) && order.from().isBefore(one.until()))
                    .findFirst();
            if (other.isPresent()) {
                hindrance = "allowance.holds-one";
                words.put("ground", other.get().ground());
            }
        }
        var eve = held.stream().filter(one -> one.from().isBefore(order.from())).findFirst().orElse(null);
        return new Step(
                new Line(
                        card.person(), card.code(), card.name(), card.post(), eve == null ? null : eve.coefficient(),
                        eve == null ? null : eve.percent(), eve == null ? null : eve.from(), hindrance, words),
                order.act() == AllowanceAct.GRANT ? null : running);
    }
}
