package vn.hientai.personnel.career.development;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.identity.SignedIn;
import vn.hientai.core.kernel.AccountId;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.kernel.PersonId;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.kernel.StaleEdit;
import vn.hientai.core.kernel.Today;

/** The plans, their reports and their history. */
@ApplicationScoped
class DevelopmentPlans {
    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    CurrentActor actor;

    @Inject
    Today today;

    long add(DevelopmentPlan plan) {
        em.persist(plan);
        em.flush();
        return plan.id();
    }

    long add(GoalReport report) {
        em.persist(report);
        em.flush();
        return report.id();
    }

    void persist(Goal goal) {
        em.persist(goal);
        em.flush();
    }

    boolean hasUnanswered(DevelopmentPlan plan) {
        em.flush();
        return Sql.of("select 1 from goal_report r join development_goal g on g.id = r.goal_id")
                .where("g.plan_id = ? and r.answer is null", plan.id())
                .first(em, row -> true)
                .isPresent();
    }

    DevelopmentPlan forChange(long id) {
        var plan = em.find(DevelopmentPlan.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (plan == null) {
            throw new NotFound(DevelopmentPlan.class, id);
        }
        return plan;
    }

    /** The plan for its head, who must lead the person and must be impartial. */
    DevelopmentPlan forHead(long id, Integer version) {
        var plan = forChange(id);
        actor.mustReach(Right.LEAD_DEVELOPMENT, plan.person());
        actor.mustBeImpartial(plan.person());
        if (version != null && version != plan.version()) {
            throw new StaleEdit("development plan");
        }
        return plan;
    }

    /** The plan for the person it is about; for everyone else there is none. */
    DevelopmentPlan forPerson(long id) {
        var plan = forChange(id);
        if (!plan.person().equals(actor.who().personOrNull())) {
            throw new NotFound(DevelopmentPlan.class, id);
        }
        return plan;
    }

    GoalReport report(long id) {
        var report = em.find(GoalReport.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (report == null) {
            throw new NotFound(GoalReport.class, id);
        }
        return report;
    }

    /** The progress that the head confirmed last. */
    int confirmedProgress(long goal) {
        return Sql.of("select progress from goal_report")
                .where("goal_id = ? and answer = 'CONFIRMED'", goal)
                .orderBy("id desc")
                .limit(1)
                .first(em, row -> row.whole(0))
                .orElse(0);
    }

    boolean hasOpen(PersonId person) {
        return Sql.of("select 1 from development_plan")
                .where("person_id = ? and status in ('DRAFT', 'PROPOSED', 'AGREED')", person)
                .first(em, row -> true)
                .isPresent();
    }

    /** How many others the colleague mentors now. */
    long mentees(PersonId mentor, PersonId except) {
        return Sql.of("select count(*) from development_plan")
                .where("mentor_id = ? and person_id <> ? and status in ('DRAFT', 'PROPOSED', 'AGREED')", mentor, except)
                .count(em);
    }

    boolean works(PersonId person) {
        return Sql.of("select 1 from staff_card")
                .where("person_id = ? and status not in ('RETIRED', 'LEFT', 'SUSPENDED')", person)
                .first(em, row -> true)
                .isPresent();
    }

    /** Writes what happened into the plan's history; every change counts as a new version of the plan. */
    void happened(DevelopmentPlan plan, Long goal, String kind, String note) {
        em.lock(plan, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        em.flush();
        Sql.of(
                        """
                        insert into plan_event (plan_id, goal_id, kind, note, account_id, on_day)
                        values (?, cast(? as bigint), ?, ?, cast(? as bigint), ?)""",
                        plan.id(),
                        goal,
                        kind,
                        note,
                        actor.signedIn().map(SignedIn::account).map(AccountId::value).orElse(null),
                        today.date())
                .execute(em);
    }

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
