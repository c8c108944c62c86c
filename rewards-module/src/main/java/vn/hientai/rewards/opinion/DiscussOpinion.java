package vn.hientai.rewards.opinion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.usecase.UseCase;

/** Adds to the discussion of an opinion (trao đổi), or notes what happened later; by those whom it concerns. */
@ApplicationScoped
@UseCase(Right.USE_OWN)
public class DiscussOpinion {
    /** @param later whether it tells what happened after the decision */
    public record Command(long opinion, int version, @NotBlank @Size(max = 4000) String words, boolean later) {}

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

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
        var mine = opinion.person().equals(actor.who().personOrNull());
        desk.must(mine || desk.decides(opinion) || desk.isAbove(opinion), opinion);
        if (command.later()) {
            desk.mustBe(opinion, OpinionState.ACCEPTED, OpinionState.NOT_ACCEPTED, OpinionState.RESERVED, OpinionState.REPORTED, OpinionState.ANSWERED);
        } else {
            desk.mustBe(opinion, OpinionState.GIVEN, OpinionState.REPORTED);
        }
        Sql.of("insert into opinion_word (opinion_id, kind, said_on, author, words) values (?, ?, ?, ?, ?)",
                        opinion.id(), command.later() ? "LATER" : "DISCUSSED", today.date(), actor.who().displayName(), command.words().strip())
                .execute(em);
        opinions.change(opinion.id(), "state = ?", opinion.state());
        if (!mine) {
            desk.tell(opinion, "opinion-discussed");
        }
    }
}
