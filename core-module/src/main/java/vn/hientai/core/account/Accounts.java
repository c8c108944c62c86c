package vn.hientai.core.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.AccountId;
import vn.hientai.core.kernel.Forbidden;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.kernel.PersonId;
import vn.hientai.core.kernel.Sql;

/** The accounts of the province. */
@ApplicationScoped
class Accounts {
    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    CurrentActor actor;

    void add(Account account) {
        em.persist(account);
        em.flush();
    }

    /** To be changed by an administrator, who must reach it; nobody handles their own. */
    Account toAdminister(AccountId account) {
        if (account.equals(actor.who().account())) {
            throw new Forbidden("refusal.account.own");
        }
        var reached = Sql.of("select count(*) from account a").where("a.id = ?", account)
                .and(AccountQueries.on(actor.scope(Right.MANAGE_ACCOUNTS))).count(em);
        if (reached == 0) {
            throw new NotFound(Account.class, account);
        }
        return of(account);
    }

    Account of(AccountId account) {
        return Optional.ofNullable(em.find(Account.class, account.value(), LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> new NotFound(Account.class, account));
    }

    Account byName(String username) {
        return em.createQuery("select a from Account a where a.username = :username", Account.class)
                .setParameter("username", username)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NotFound(Account.class, username));
    }

    boolean isTaken(String username) {
        return Sql.of("select count(*) from account").where("username = ?", username).count(em) > 0;
    }

    boolean hasAccount(PersonId person) {
        return Sql.of("select count(*) from account").where("person_id = ?", person).count(em) > 0;
    }
}
