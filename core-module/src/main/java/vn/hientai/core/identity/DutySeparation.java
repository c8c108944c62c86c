package vn.hientai.core.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import vn.hientai.core.kernel.AccountId;
import vn.hientai.core.kernel.Forbidden;
import vn.hientai.core.kernel.PersonId;
import vn.hientai.core.kernel.Sql;

/** Separation of duties as data (nguyên tắc tách bạch trách nhiệm): the active rows of {@code duty_separation}. */
@ApplicationScoped
public class DutySeparation {
    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    CurrentActor actor;

    @Inject
    Instance<PersonReach> people;

    /** Whoever proposed something does not approve it. */
    public void approverIsNotProposer(AccountId proposer) {
        if (Objects.equals(proposer, actor.who().account()) && applies(DutyRule.PROPOSER_IS_APPROVER)) {
            throw new Forbidden("refusal.proposer-is-approver");
        }
    }

    /** Nobody acts on their own case, their spouse's or their kin's, be there others in it or not. */
    void impartial(PersonId self, Collection<PersonId> subjects) {
        var rules = active();
        if (subjects.contains(self)) {
            refuseIf(rules, DutyRule.OWN_CASE, "refusal.own-case");
        }
        if (!rules.contains(DutyRule.SPOUSE_CASE) && !rules.contains(DutyRule.KIN_CASE)) {
            return;
        }
        var others = subjects.stream().filter(subject -> !subject.equals(self)).toList();
        people.get().kin(self, others).values().forEach(tie -> {
            if (tie == Kinship.SPOUSE) {
                refuseIf(rules, DutyRule.SPOUSE_CASE, "refusal.spouse-case");
            } else {
                refuseIf(rules, DutyRule.KIN_CASE, "refusal.kin-case");
            }
        });
    }

    private static void refuseIf(Set<DutyRule> rules, DutyRule rule, String key) {
        if (rules.contains(rule)) {
            throw new Forbidden(key);
        }
    }

    public boolean applies(DutyRule rule) {
        return active().contains(rule);
    }

    private Set<DutyRule> active() {
        var rules = EnumSet.noneOf(DutyRule.class);
        rules.addAll(Sql.of("select rule from duty_separation where active").list(em, row -> row.code(0, DutyRule.class)));
        return rules;
    }
}
