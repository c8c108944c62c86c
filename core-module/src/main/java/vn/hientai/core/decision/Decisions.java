package vn.hientai.core.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import vn.hientai.core.kernel.DecisionId;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.kernel.OrgUnitId;
import vn.hientai.core.kernel.PersonId;
import vn.hientai.core.kernel.Sql;

/** The decisions of all agencies, and the counters that number them without a gap. */
@ApplicationScoped
class Decisions {
    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    DecisionId add(Decision decision, String bodyJson, Collection<PersonId> subjects) {
        em.persist(decision);
        em.flush();
        Sql.of("update decision set body = cast(? as jsonb)", bodyJson)
                .where("id = ?", decision.key())
                .execute(em);
        Sql.of(
                        "insert into decision_subject select ?, s from unnest(cast(? as bigint[])) s",
                        decision.key(), Sql.ids(subjects.stream().map(PersonId::value).toList()))
                .execute(em);
        return decision.key();
    }

    Decision forChange(DecisionId id) {
        var decision = em.find(Decision.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
        if (decision == null) {
            throw new NotFound(Decision.class, id);
        }
        return decision;
    }

    void remove(Decision draft) {
        Sql.of("delete from decision_subject where decision_id = ?", draft.key()).execute(em);
        em.remove(draft);
        em.flush();
    }

    Set<PersonId> subjects(DecisionId id) {
        return Sql.of("select person_id from decision_subject")
                .where("decision_id = ?", id)
                .list(em, row -> new PersonId(row.id(0)))
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The next number; the counter's row stays locked until the transaction ends, so a failure leaves no gap. */
    int nextNumber(OrgUnitId agency, String symbol, int year) {
        return Sql.of(
                        """
                        insert into decision_counter as c values (?, ?, ?, 1)
                        on conflict (agency_id, symbol, year) do update set last = c.last + 1 returning last""",
                        agency,
                        symbol,
                        year)
                .first(em, row -> row.whole(0))
                .orElseThrow();
    }
}
