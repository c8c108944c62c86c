package vn.hientai.core.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.DutySeparation;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.DecisionId;
import vn.hientai.core.kernel.StaleEdit;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.notice.Notices;
import vn.hientai.core.usecase.UseCase;
import vn.hientai.core.worklist.Worklist;

/** Signs a draft (ký ban hành): the number is taken here, and what the decision does begins on its day. */
@ApplicationScoped
@UseCase(Right.SIGN_DECISION)
public class SignDecision {
    /**
     * @param version the version that the signer read, or null when the caller has checked it
     * @param office what stands above the signature, such as "GIÁM ĐỐC"
     */
    public record Command(@NotNull DecisionId decision, Integer version, @Size(max = 200) String office) {}

    @Inject
    CurrentActor actor;

    @Inject
    DutySeparation duties;

    @Inject
    Decisions decisions;

    @Inject
    SignedPapers papers;

    @Inject
    Worklist worklist;

    @Inject
    Notices notices;

    @Inject
    Today today;

    @Inject
    Event<DecisionSigned> signed;

    /** Answers the number under which the decision was issued. */
    public int handle(@Valid Command command) {
        var decision = decisions.forChange(command.decision());
        actor.mustReachUnit(Right.SIGN_DECISION, decision.agency());
        if (command.version() != null && command.version() != decision.version()) {
            throw new StaleEdit("decision");
        }
        duties.approverIsNotProposer(decision.proposedBy());
        actor.mustBeImpartial(decisions.subjects(command.decision()));
        decision.must(DecisionStatus.DRAFT, "decision.not-a-draft");
        papers.mustBeReady();
        var number = decisions.nextNumber(
                decision.agency(), decision.symbol(), today.date().getYear());
        decision.sign(
                number, actor.who().account(), actor.who().displayName(), command.office(), today.date());
        papers.fix(command.decision());
        worklist.settle("SIGN_DECISION", "Decision", command.decision().toString(), "SIGNED");
        signed.fire(new DecisionSigned(command.decision(), decision.kind(), decision.effectiveFrom()));
        tell(decision, number);
        return number;
    }

    private void tell(Decision decision, int number) {
        var words = Map.of("number", number + "/" + decision.symbol(), "title", decision.title());
        notices.tell(decisions.subjects(decision.key()), "decision-signed", words, "/me/decision?id=" + decision.key());
        if (decision.proposedBy() != null) {
            notices.tell(decision.proposedBy(), "decision-signed", words, "/decisions/sheet?id=" + decision.key());
        }
    }
}
