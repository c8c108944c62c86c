package vn.hientai.rewards.opinion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.usecase.UseCase;

/** The head accepts an opinion or does not (quyết định về ý kiến tham mưu), always with the reason. */
@ApplicationScoped
@UseCase(Right.USE_OWN)
public class RuleOnOpinion {
    /** @param paper number of the paper by which the matter was decided, or null */
    public record Command(long opinion, int version, boolean accepted, @NotBlank @Size(max = 4000) String reason, @Size(max = 100) String paper) {}

    @Inject
    CurrentActor actor;

    @Inject
    OpinionDesk desk;

    @Inject
    Opinions opinions;

    @Inject
    Today today;

    public void handle(@Valid @NotNull Command command) {
        var opinion = opinions.lock(command.opinion(), command.version());
        desk.must(desk.decides(opinion), opinion);
        desk.mustBe(opinion, OpinionState.GIVEN);
        opinions.change(opinion.id(), "state = ?, ruled_on = ?, ruler = ?, ruling = ?, paper = ?",
                command.accepted() ? OpinionState.ACCEPTED : OpinionState.NOT_ACCEPTED, today.date(), actor.who().displayName(),
                command.reason().strip(), command.paper() == null || command.paper().isBlank() ? null : command.paper().strip());
        desk.settle(opinion, OpinionDesk.RULE, command.accepted() ? "ACCEPTED" : "NOT_ACCEPTED");
        desk.tell(opinion, command.accepted() ? "opinion-accepted" : "opinion-not-accepted");
    }
}
