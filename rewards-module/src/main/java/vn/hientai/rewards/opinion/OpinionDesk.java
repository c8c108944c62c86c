package vn.hientai.rewards.opinion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.identity.Role;
import vn.hientai.core.kernel.Conflict;
import vn.hientai.core.kernel.Forbidden;
import vn.hientai.core.kernel.InvalidInput;
import vn.hientai.core.kernel.InvalidInput.Violation;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.notice.Notices;
import vn.hientai.core.worklist.Assignee;
import vn.hientai.core.worklist.Worklist;

/** What the use cases of advisory opinions share: who gave them, who decides, the tasks and notices that follow. */
@ApplicationScoped
class OpinionDesk {
    static final String SUBJECT = "AdvisoryOpinion";
    static final String RULE = "OPINION_RULE";
    static final String ANSWER = "OPINION_ANSWER";

    @Inject
    CurrentActor actor;

    @Inject
    Opinions opinions;

    @Inject
    Worklist worklist;

    @Inject
    Notices notices;

    /** Locked; only the adviser touches it, and to anybody else it does not exist. */
    OpinionRow mine(long id, int version) {
        var opinion = opinions.lock(id, version);
        if (!opinion.person().equals(actor.who().personOrNull())) {
            throw new NotFound(SUBJECT, id);
        }
        return opinion;
    }

    /** Whether the reader is who decides about it now: the head, or the authority above. */
    boolean decides(OpinionRow opinion) {
        return !opinion.person().equals(actor.who().personOrNull())
                && actor.scope(opinion.forAbove() ? Right.HEAR_OPINIONS_ABOVE : Right.HEAR_OPINIONS).includesUnit(opinion.unit());
    }

    /** Whether the reader is the next level, to whom it was reported. */
    boolean isAbove(OpinionRow opinion) {
        return opinion.reportedOn() != null
                && !opinion.person().equals(actor.who().personOrNull())
                && actor.scope(Right.HEAR_OPINIONS_ABOVE).includesUnit(opinion.unit());
    }

    /** Refuses, as if there were nothing, whoever it does not concern; and everybody who is close to the adviser. */
    void must(boolean allowed, OpinionRow opinion) {
        if (!allowed) {
            if (opinion.person().equals(actor.who().personOrNull()) || decides(opinion) || isAbove(opinion)) {
                throw new Forbidden("opinion.not-yours-to-do");
            }
            throw new NotFound(SUBJECT, opinion.id());
        }
        if (!opinion.person().equals(actor.who().personOrNull())) {
            actor.mustBeImpartial(opinion.person());
        }
    }

    void mustBe(OpinionRow opinion, OpinionState... states) {
        if (!List.of(states).contains(opinion.state())) {
            throw new Conflict("opinion.not-in-state", Map.of("state", opinion.state()));
        }
    }

    static String needed(String field, String given) {
        if (given == null || given.isBlank()) {
            throw new InvalidInput(List.of(Violation.of(field, "REQUIRED")));
        }
        return given.strip();
    }

    void ask(String kind, OpinionRow opinion, Role role, LocalDate deadline) {
        worklist.raise(kind, SUBJECT, String.valueOf(opinion.id()), Assignee.role(role, opinion.unit()), deadline, page(opinion),
                Map.of("name", opinion.fullName(), "matter", opinion.matter()));
    }

    void settle(OpinionRow opinion, String kind, String outcome) {
        worklist.settle(kind, SUBJECT, String.valueOf(opinion.id()), outcome);
    }

    void tell(OpinionRow opinion, String key) {
        notices.tell(opinion.person(), key, Map.of("matter", opinion.matter()), page(opinion));
    }

    private static String page(OpinionRow opinion) {
        return "/opinions/opinion?id=" + opinion.id();
    }
}
