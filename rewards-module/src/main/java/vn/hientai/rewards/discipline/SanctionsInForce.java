package vn.hientai.rewards.discipline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import vn.hientai.core.kernel.PersonId;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.policy.PolicyBooks;
import vn.hientai.personnel.api.port.RestrictionSource;
import vn.hientai.personnel.api.rule.SanctionLapse;

/** Answers the personnel module which sanctions bear on people; when they lapse, the rule says. */
@ApplicationScoped
class SanctionsInForce implements RestrictionSource {
    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    PolicyBooks books;

    @Override
    public List<Restriction> of(List<PersonId> people, LocalDate day) {
        return Sql.of("select person_id, form, effective_on from sanction")
                .where(
                        "person_id = any(cast(? as bigint[])) and effective_on <= ? and (annulled_on is null or annulled_on > ?)",
                        Sql.ids(people.stream().map(PersonId::value).toList()),
                        day,
                        day)
                .orderBy("person_id, effective_on")
                .list(em, row -> restriction(new PersonId(row.id(0)), row.text(1), row.day(2)));
    }

    private Restriction restriction(PersonId person, String form, LocalDate effective) {
        return new Restriction(person, form, effective, SanctionLapse.of(effective, books.on(effective)));
    }
}
