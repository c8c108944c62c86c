package vn.hientai.personnel.salary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
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
}
