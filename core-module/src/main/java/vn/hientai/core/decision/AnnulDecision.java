package vn.hientai.core.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.DecisionId;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.notice.Notices;
import vn.hientai.core.usecase.Audited;
import vn.hientai.core.usecase.UseCase;

/** Annuls a signed decision (hủy bỏ quyết định) with its reason; the number stays taken. */
@ApplicationScoped
@UseCase(Right.SIGN_DECISION)
public class AnnulDecision {
    public record Command(@NotNull DecisionId decision, @Audited @NotBlank @Size(max = 2000) String reason) {}

    @Inject
    CurrentActor actor;

    @Inject
    Decisions decisions;

    @Inject
    Notices notices;

    @Inject
    Today today;

    @Inject
    Event<DecisionAnnulled> annulled;

    public void handle(@Valid Command command) {
        var decision = decisions.forChange(command.decision());
        actor.mustReachUnit(Right.SIGN_DECISION, decision.agency());
        actor.mustBeImpartial(decisions.subjects(command.decision()));
        decision.annul(actor.who().account(), command.reason(), today.date());
        annulled.fire(new DecisionAnnulled(command.decision(), decision.kind(), today.date()));
        var words = Map.of("number", decision.cited(), "title", decision.title());
        notices.tell(decisions.subjects(command.decision()), "decision-annulled", words, "/me/decision?id=" + command.decision());
    }
}
