package vn.hientai.personnel.file;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import vn.hientai.core.identity.PersonReach;
import vn.hientai.core.kernel.OrgUnitId;
import vn.hientai.core.kernel.PersonId;
import vn.hientai.core.kernel.Sql;

/** Where a person belongs for the scope of readers: today's unit, the last one of those who left, the first to come. */
@ApplicationScoped
class StaffReach implements PersonReach {
    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Override
    public Optional<OrgUnitId> unitOf(PersonId person) {
        return Sql.of(
                        """
                        select coalesce((select c.unit_id from staff_card c where c.person_id = ?),
                            (select e.unit_id from engagement e where e.person_id = ? and e.superseded_by is null
                                order by e.valid_from limit 1))""",
                        person, person)
                .first(em, row -> row.number(0))
                .map(OrgUnitId::new);
    }

    @Override
    public Set<PersonId> kinOf(PersonId person) {
        return new HashSet<>(Sql.of(
                        """
                        select relative_id from kinship where person_id = ?
                        union select person_id from kinship where relative_id = ?""",
                        person, person)
                .list(em, row -> new PersonId(row.id(0))));
    }
}
