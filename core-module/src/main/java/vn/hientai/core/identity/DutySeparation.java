package vn.hientai.core.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Objects;
import vn.hientai.core.kernel.AccountId;
import vn.hientai.core.kernel.Forbidden;
import vn.hientai.core.kernel.Sql;

/** Separation of duties as data (nguyên tắc tách bạch trách nhiệm): the active rows of {@code duty_separation}. */
@ApplicationScoped
public class DutySeparation {
    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    CurrentActor actor;

    /** Whoever proposed something does not approve it. */
    public void approverIsNotProposer(AccountId proposer) {
        if (Objects.equals(proposer, actor.who().account()) && active("PROPOSER_IS_APPROVER")) {
            throw new Forbidden("refusal.proposer-is-approver");
        }
    }

    private boolean active(String rule) {
        return Sql.of("select 1 from duty_separation").where("rule = ? and active", rule).first(em, row -> true).isPresent();
    }
}
