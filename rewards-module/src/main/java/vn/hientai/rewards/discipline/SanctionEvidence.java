package vn.hientai.rewards.discipline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.PersonId;
import vn.hientai.core.kernel.Sql;
import vn.hientai.personnel.api.port.EvidenceSource;

/** Tells the assessment which sanctions took effect (kỷ luật); whether one bears on a grade, the rule of the year says. */
@ApplicationScoped
class SanctionEvidence implements EvidenceSource {
    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Override
    public String name() {
        return "ky-luat";
    }

    @Override
    public Right right() {
        return Right.READ_SALARY;
    }

    @Override
    public List<Fact> of(List<PersonId> people, LocalDate from, LocalDate until) {
        return Sql.of(
                        """
                        select s.person_id, s.id, s.form, s.effective_on, coalesce(d.number || '/' || d.symbol, '')
                        from sanction s left join decision d on d.id = s.decision_id""")
                .where("s.person_id = any(cast(? as bigint[]))", Sql.ids(people.stream().map(PersonId::value).toList()))
                .where("s.effective_on between ? and ? and s.annulled_on is null", from, until)
                .orderBy("s.effective_on desc, s.id")
                .list(em, row -> new Fact(
                        new PersonId(row.id(0)), "sanction-" + row.id(1), Kind.SANCTION, row.day(3), row.text(2), "", row.text(4), Tone.ADVERSE, null));
    }
}
