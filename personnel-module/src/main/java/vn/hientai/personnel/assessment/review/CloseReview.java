package vn.hientai.personnel.assessment.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.usecase.UseCase;
import vn.hientai.personnel.assessment.review.rule.Side;

/**
 * Closes a round (đóng đợt): no sheet is taken any more, what was not handed in is dropped, and it is settled under which
 * group each answer may be shown. Remarks of a group that stays hidden are destroyed unread.
 */
@ApplicationScoped
@UseCase(Right.MANAGE_REVIEWS)
public class CloseReview {
    public record Command(long round, int version) {}

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    Rounds rounds;

    @Inject
    Groups groups;

    public void handle(@Valid @NotNull Command command) {
        var round = rounds.forChange(command.round(), command.version(), ReviewStatus.OPEN);
        rounds.dropDrafts(round.id());
        rounds.settleAll(round.id());
        rounds.status(round.id(), ReviewStatus.CLOSED, null);
        groups.of(round).forEach((subject, safe) -> {
            for (var side : Side.values()) {
                safe.bandOf(side).ifPresentOrElse(
                        band -> Sql.of("update review_remark set band = ?", band).where("subject_id = ? and side = ?", subject, side).execute(em),
                        () -> Sql.of("delete from review_remark").where("subject_id = ? and side = ?", subject, side).execute(em));
            }
        });
    }
}
