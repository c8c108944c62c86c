package vn.hientai.rewards.opinion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import vn.hientai.core.identity.Right;
import vn.hientai.core.identity.Role;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.usecase.UseCase;

/**
 * The adviser keeps a view that was not accepted (bảo lưu ý kiến), and reports it to the next level where they wish to
 * (Luật 80/2025/QH15 Điều 7.5); the decision is carried out all the same.
 */
@ApplicationScoped
@UseCase(Right.USE_OWN)
public class ReserveView {
    /**
     * @param view what is kept, and why; needed the first time
     * @param report whether it goes to the next level
     */
    public record Command(long opinion, int version, @Size(max = 4000) String view, boolean report) {}

    @Inject
    OpinionDesk desk;

    @Inject
    Opinions opinions;

    @Inject
    Today today;

    public void handle(@Valid @NotNull Command command) {
        var opinion = desk.mine(command.opinion(), command.version());
        desk.mustBe(opinion, OpinionState.NOT_ACCEPTED, OpinionState.RESERVED);
        if (opinion.state() == OpinionState.NOT_ACCEPTED) {
            opinions.change(opinion.id(), "state = ?, reserved = ?, reserved_on = ?",
                    OpinionState.RESERVED, OpinionDesk.needed("view", command.view()), today.date());
        } else if (!command.report()) {
            desk.mustBe(opinion, OpinionState.NOT_ACCEPTED);
        }
        if (command.report()) {
            opinions.change(opinion.id(), "state = ?, reported_on = ?", OpinionState.REPORTED, today.date());
            desk.ask(OpinionDesk.ANSWER, opinion, Role.LEADERSHIP, null);
        }
    }
}
