package vn.hientai.rewards.daring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.identity.Role;
import vn.hientai.core.kernel.BusinessRuleViolated;
import vn.hientai.core.kernel.Conflict;
import vn.hientai.core.kernel.Forbidden;
import vn.hientai.core.kernel.InvalidInput;
import vn.hientai.core.kernel.InvalidInput.Violation;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.kernel.PersonId;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.notice.Notices;
import vn.hientai.core.worklist.Assignee;
import vn.hientai.core.worklist.Worklist;

/** What the use cases of daring proposals share: whose they are, who decides them, the tasks and notices that follow. */
@ApplicationScoped
class DaringDesk {
    static final String MEET = "DARING_MEET";
    static final String RULE = "DARING_RULE";
    static final String REVIEW = "DARING_REVIEW";
    static final String ENCOURAGE = "DARING_ENCOURAGE";
    static final String SUBJECT = "DaringProposal";

    @Inject
    CurrentActor actor;

    @Inject
    Proposals proposals;

    @Inject
    Agencies agencies;

    @Inject
    Worklist worklist;

    @Inject
    Notices notices;

    @Inject
    Today today;

    PersonId self() {
        return actor.who().person().orElseThrow(() -> new NotFound("Person", "self"));
    }

    /** Locked; only the author touches it, and to anybody else it does not exist. */
    DaringRow mine(long id, int version) {
        var proposal = proposals.lock(id, version);
        if (!proposal.person().equals(self())) {
            throw new NotFound(SUBJECT, id);
        }
        return proposal;
    }

    /** Whether the author heads the agency: the plan then goes to the authority above (NĐ 73/2023/NĐ-CP Điều 7.4). */
    boolean isOfTheHead(DaringRow proposal) {
        return agencies.isHead(proposal.person(), proposal.unit());
    }

    boolean isForAbove(DaringRow proposal) {
        return proposal.state() == DaringState.REFERRED || isOfTheHead(proposal);
    }

    /** Refuses whoever does not decide about it, and everybody who is close to its author. */
    void mustDecide(DaringRow proposal) {
        if (proposal.person().equals(actor.who().personOrNull())) {
            throw new Forbidden("daring.not-your-own");
        }
        var right = isForAbove(proposal) ? Right.DECIDE_DARING_ABOVE : Right.DECIDE_DARING;
        if (!actor.scope(right).includesUnit(proposal.unit())) {
            throw actor.scope(Right.READ_DARING).includesUnit(proposal.unit())
                    ? new Forbidden(right == Right.DECIDE_DARING ? "daring.not-the-head" : "daring.not-the-authority")
                    : new NotFound(SUBJECT, proposal.id());
        }
        actor.mustBeImpartial(proposal.person());
    }

    void mustBe(DaringRow proposal, DaringState... states) {
        if (!List.of(states).contains(proposal.state())) {
            throw new Conflict("daring.not-in-state", Map.of("state", proposal.state()));
        }
    }

    /** The Party committee is heard before, not after (NĐ 73/2023/NĐ-CP Điều 4). */
    void mustHaveHeardParty(LocalDate consulted, LocalDate act) {
        if (consulted.isAfter(act)) {
            throw BusinessRuleViolated.at("partyConsultedOn", "daring.party-late", Map.of("day", act));
        }
    }

    void mustLieBetween(String field, LocalDate day, LocalDate from) {
        if (day.isAfter(today.date())) {
            throw BusinessRuleViolated.at(field, "daring.day-to-come", Map.of());
        }
        if (day.isBefore(from)) {
            throw BusinessRuleViolated.at(field, "daring.day-too-early", Map.of("day", from));
        }
    }

    static String needed(String field, String given) {
        if (given == null || given.isBlank()) {
            throw new InvalidInput(List.of(Violation.of(field, "REQUIRED")));
        }
        return given.strip();
    }

    static String stripped(String given) {
        return given == null || given.isBlank() ? null : given.strip();
    }

    /** Asks whoever decides now. */
    void askDecider(String kind, DaringRow proposal, LocalDate deadline) {
        var role = isForAbove(proposal) ? Role.LEADERSHIP : Role.UNIT_HEAD;
        ask(kind, proposal, role, deadline);
    }

    void ask(String kind, DaringRow proposal, Role role, LocalDate deadline) {
        worklist.raise(kind, SUBJECT, String.valueOf(proposal.id()), Assignee.role(role, proposal.unit()), deadline, page(proposal),
                Map.of("name", proposal.fullName(), "title", proposal.title()));
    }

    void settle(DaringRow proposal, String outcome, String... kinds) {
        for (var kind : kinds) {
            worklist.settle(kind, SUBJECT, String.valueOf(proposal.id()), outcome);
        }
    }

    void tell(DaringRow proposal, String key) {
        notices.tell(proposal.person(), key, Map.of("title", proposal.title()), page(proposal));
    }

    /** What follows an approval, however it came about. */
    void approved(DaringRow proposal, DecidedBy by, LocalDate on, String paper) {
        proposals.decided(proposal.id(), DaringState.PILOT, by, on, paper);
        settle(proposal, "APPROVED", MEET, RULE);
        ask(REVIEW, proposal, isOfTheHead(proposal) ? Role.LEADERSHIP : Role.UNIT_HEAD, proposal.plan().until());
        tell(proposal, "daring-approved");
    }

    private static String page(DaringRow proposal) {
        return "/daring/proposal?id=" + proposal.id();
    }
}
