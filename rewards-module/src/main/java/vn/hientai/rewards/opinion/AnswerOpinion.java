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

/** The next level answers a view that was reported to it (cấp trên trả lời). */
@ApplicationScoped
@UseCase(Right.HEAR_OPINIONS_ABOVE)
public class AnswerOpinion {
    public record Command(long opinion, int version, @NotBlank @Size(max = 4000) String answer) {}

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
        desk.must(desk.isAbove(opinion), opinion);
        desk.mustBe(opinion, OpinionState.REPORTED);
        opinions.change(opinion.id(), "state = ?, answer = ?, answered_on = ?, answerer = ?",
                OpinionState.ANSWERED, command.answer().strip(), today.date(), actor.who().displayName());
        desk.settle(opinion, OpinionDesk.ANSWER, "ANSWERED");
        desk.tell(opinion, "opinion-answered");
    }
}
