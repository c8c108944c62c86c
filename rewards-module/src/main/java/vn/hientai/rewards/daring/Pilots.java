package vn.hientai.rewards.daring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Consumer;
import vn.hientai.core.kernel.AccountId;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.kernel.PersonId;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.worklist.Assignee;
import vn.hientai.core.worklist.Worklist;

/** Pilots that run (thí điểm đang thực hiện), and the reminders of their milestones. */
@ApplicationScoped
class Pilots {
    static final String REACH = "DARING_MILESTONE";
    static final String SUBJECT = "DaringMilestone";

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    CurrentActor actor;

    @Inject
    DaringDesk desk;

    @Inject
    Proposals proposals;

    @Inject
    Worklist worklist;

    /** Locked; for its author or for who decides about it. */
    DaringRow running(long id, int version) {
        var proposal = proposals.lock(id, version);
        if (!proposal.person().equals(actor.who().personOrNull())) {
            desk.mustDecide(proposal);
        }
        desk.mustBe(proposal, DaringState.PILOT);
        return proposal;
    }

    void remind(DaringRow proposal, long milestone, String name, LocalDate due) {
        accountOf(proposal.person(), account -> worklist.raise(
                REACH, SUBJECT, String.valueOf(milestone), Assignee.account(account), due, "/daring/proposal?id=" + proposal.id(),
                Map.of("name", name, "title", proposal.title())));
    }

    void reached(long milestone) {
        worklist.settle(REACH, SUBJECT, String.valueOf(milestone), "REACHED");
    }

    /** The pilot is over: nobody is reminded of what is left of it. */
    void over(DaringRow proposal) {
        Sql.of("select id from daring_milestone").where("proposal_id = ? and done_on is null", proposal.id())
                .list(em, row -> row.id(0))
                .forEach(milestone -> worklist.settle(REACH, SUBJECT, String.valueOf(milestone), "OVER"));
    }

    private void accountOf(PersonId person, Consumer<AccountId> then) {
        Sql.of("select id from account").where("person_id = ?", person).orderBy("id").limit(1)
                .first(em, row -> new AccountId(row.id(0)))
                .ifPresent(then);
    }
}
