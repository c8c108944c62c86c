package vn.hientai.personnel.career.talent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.SignedIn;
import vn.hientai.core.kernel.AccountId;
import vn.hientai.core.kernel.DecisionId;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.kernel.PersonId;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.kernel.Today;

/** The nominations, their memberships and their history. */
@ApplicationScoped
class Nominations {
    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    CurrentActor actor;

    @Inject
    Today today;

    /** Whoever acts now. */
    Nomination.Act act() {
        return new Nomination.Act(actor.who().account(), today.date());
    }

    long add(Nomination nomination) {
        em.persist(nomination);
        em.flush();
        return nomination.id();
    }

    void add(TalentMembership membership) {
        em.persist(membership);
        em.flush();
    }

    Nomination forChange(long id) {
        var nomination = em.find(Nomination.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (nomination == null) {
            throw new NotFound(Nomination.class, id);
        }
        return nomination;
    }

    List<Nomination> ofDecision(DecisionId decision) {
        return em.createQuery("select n from Nomination n where n.decision = :decision", Nomination.class)
                .setParameter("decision", decision)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    List<TalentMembership> membershipsOf(DecisionId decision) {
        return em.createQuery("select m from TalentMembership m where m.decision = :decision", TalentMembership.class)
                .setParameter("decision", decision)
                .getResultList();
    }

    boolean hasOpen(PersonId person, TalentPool pool) {
        return Sql.of("select 1 from talent_nomination")
                .where("person_id = ? and pool = ? and status in ('NOMINATED', 'RETURNED', 'ENDORSED')", person, pool)
                .first(em, row -> true)
                .isPresent();
    }

    boolean isMember(PersonId person, TalentPool pool, LocalDate day) {
        return Sql.of("select 1 from talent_membership")
                .where("person_id = ? and pool = ? and annulled_on is null and valid_until > ?", person, pool, day)
                .first(em, row -> true)
                .isPresent();
    }

    /** Writes what happened into the history of the nomination, and marks the person in today's directory. */
    void happened(Nomination nomination, String kind, String note) {
        em.flush();
        Sql.of(
                        "insert into nomination_event (nomination_id, kind, note, account_id, on_day) values (?, ?, ?, cast(? as bigint), ?)",
                        nomination.id(),
                        kind,
                        note,
                        actor.signedIn().map(SignedIn::account).map(AccountId::value).orElse(null),
                        today.date())
                .execute(em);
        mark(nomination.person());
    }

    private void mark(PersonId person) {
        Sql.of(
                        """
                        update staff_card set talent = case
                            when exists (select 1 from talent_membership m where m.person_id = staff_card.person_id
                                and m.annulled_on is null and m.valid_from <= ? and ? < m.valid_until) then 'MEMBER'
                            when exists (select 1 from talent_membership m where m.person_id = staff_card.person_id
                                and m.annulled_on is null and m.valid_from > ?) then 'NOMINATED'
                            when exists (select 1 from talent_nomination n where n.person_id = staff_card.person_id
                                and n.status in ('NOMINATED', 'RETURNED', 'ENDORSED')) then 'NOMINATED' end""",
                        today.date(),
                        today.date(),
                        today.date())
                .where("person_id = ?", person)
                .execute(em);
    }

    /** The account of a person, if they have one. */
    Optional<AccountId> accountOf(PersonId person) {
        return Sql.of("select id from account")
                .where("person_id = ?", person)
                .first(em, row -> new AccountId(row.id(0)));
    }

    String nameOf(PersonId person) {
        return Sql.of("select full_name from person")
                .where("id = ?", person)
                .first(em, row -> row.text(0))
                .orElseThrow(() -> new NotFound("Person", person));
    }
}
