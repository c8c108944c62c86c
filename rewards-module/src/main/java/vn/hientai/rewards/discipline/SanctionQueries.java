package vn.hientai.rewards.discipline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import vn.hientai.core.identity.AccessScope;
import vn.hientai.core.kernel.PersonId;
import vn.hientai.core.kernel.SanctionForm;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.kernel.StaffCategory;
import vn.hientai.core.policy.PolicyBooks;
import vn.hientai.rewards.discipline.rule.SanctionEffects;

/** Reads of sanctions; the scope is that of the units the people work in, and one's own. */
@ApplicationScoped
public class SanctionQueries {
    /**
     * A sanction in force, with what it brings (kỷ luật đang có hiệu lực).
     *
     * @param decision number of the decision, or null where the file does not name it
     * @param effects when it lapses, what it delays and bars, with the reasons
     */
    public record Standing(SanctionForm form, LocalDate effective, String decision, SanctionEffects.Outcome effects) {}

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    PolicyBooks books;

    /** Those in force on the day, newest first; none where the reader may not see them. */
    public List<Standing> inForce(AccessScope scope, PersonId person, LocalDate on) {
        return Sql.of("""
                        select s.form, s.effective_on, d.number || '/' || d.symbol, c.subject
                        from sanction s join staff_card c on c.person_id = s.person_id
                            left join decision d on d.id = s.decision_id""")
                .where("s.person_id = ? and s.effective_on <= ?", person.value(), on)
                .where("(s.annulled_on is null or s.annulled_on > ?)", on)
                .and(scope.on("c.unit_id", "c.person_id"))
                .orderBy("s.effective_on desc, s.id desc")
                .list(em, row -> standing(row.code(0, SanctionForm.class), row.day(1), row.text(2),
                        row.code(3, StaffCategory.class)))
                .stream().filter(one -> on.isBefore(one.effects().lapses())).toList();
    }

    private Standing standing(SanctionForm form, LocalDate effective, String decision, StaffCategory subject) {
        var effects = new SanctionEffects().standing(
                new SanctionEffects.Facts(subject, form, effective, false), books.on(effective));
        return new Standing(form, effective, decision, effects);
    }
}
