package vn.hientai.rewards.discipline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import vn.hientai.core.kernel.PersonId;
import vn.hientai.core.kernel.Sql;
import vn.hientai.personnel.api.port.RestrictionSource;

/** Answers the personnel module which sanctions bear on people. */
@ApplicationScoped
class SanctionsInForce implements RestrictionSource {
    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Override
    public List<Restriction> of(List<PersonId> people, LocalDate day) {
        return Sql.of("select person_id, form, effective_on, lapses_on from sanction")
                .where(
                        "person_id = any(cast(? as bigint[])) and effective_on <= ? and (annulled_on is null or annulled_on > ?)",
                        Sql.ids(people.stream().map(PersonId::value).toList()),
                        day,
                        day)
                .orderBy("person_id, effective_on")
                .list(em, row -> new Restriction(new PersonId(row.id(0)), row.text(1), row.day(2), row.day(3)));
    }
}
