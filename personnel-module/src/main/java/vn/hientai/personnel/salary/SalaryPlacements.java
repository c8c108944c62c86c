package vn.hientai.personnel.salary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.hientai.core.kernel.DecisionId;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.kernel.PersonId;

/** Where everyone stands and stood on the pay scales. */
@ApplicationScoped
class SalaryPlacements {
    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    /** After what it follows was closed: two placements of a person never overlap. */
    void add(SalaryPlacement placement) {
        em.flush();
        em.persist(placement);
    }

    SalaryPlacement forChange(PersonId person, LocalDate on) {
        return em
                .createQuery(
                        """
                        select s from SalaryPlacement s where s.person = :person and s.supersededBy is null
                            and s.period.from <= :on and :on < s.period.until""",
                        SalaryPlacement.class)
                .setParameter("person", person)
                .setParameter("on", on)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NotFound(SalaryPlacement.class, person));
    }

    List<SalaryPlacement> ofDecision(DecisionId decision) {
        return em
                .createQuery(
                        "select s from SalaryPlacement s where s.decision = :decision and s.supersededBy is null",
                        SalaryPlacement.class)
                .setParameter("decision", decision)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** What the placement followed without a gap. */
    Optional<SalaryPlacement> findBefore(SalaryPlacement placement) {
        return em
                .createQuery(
                        """
                        select s from SalaryPlacement s where s.person = :person and s.supersededBy is null
                            and s.period.until = :from""",
                        SalaryPlacement.class)
                .setParameter("person", placement.person())
                .setParameter("from", placement.period().from())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    /** The annulled placement gives its days back before the one before it takes them. */
    void takeBack(SalaryPlacement annulled, SalaryPlacement before) {
        annulled.giveWayTo(before);
        em.flush();
        before.goOn();
        em.flush();
    }
}
