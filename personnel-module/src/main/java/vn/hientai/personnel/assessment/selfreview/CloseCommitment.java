package vn.hientai.personnel.assessment.selfreview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.notice.Notices;
import vn.hientai.core.usecase.UseCase;
import vn.hientai.personnel.assessment.selfreview.SelfReviewQueries.CommitmentState;
import vn.hientai.personnel.assessment.selfreview.SelfReviewQueries.ReviewState;
import vn.hientai.personnel.assessment.work.Superior;

/** The superior closes a commitment as kept or not kept (xác nhận cam kết), or opens it again; always with what was found. */
@ApplicationScoped
@UseCase(Right.USE_OWN)
public class CloseCommitment {
    /** @param state OPEN opens it again */
    public record Command(long commitment, @NotNull CommitmentState state, @Size(max = 1000) String finding) {}

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    CurrentActor actor;

    @Inject
    SelfReviews reviews;

    @Inject
    Superior superior;

    @Inject
    Notices notices;

    @Inject
    Today today;

    public void handle(@Valid @NotNull Command command) {
        var review = reviews.ofCommitment(command.commitment());
        superior.mustLead(review.person());
        SelfReviews.mustBe(review, ReviewState.SUBMITTED);
        var open = command.state() == CommitmentState.OPEN;
        Sql.of("update self_commitment set state = ?, finding = ?, closer = ?, closed_on = cast(? as date)",
                        command.state(), Superior.reason(command.finding()), actor.who().displayName(), open ? null : today.date())
                .where("id = ?", command.commitment())
                .execute(em);
        reviews.touched(review.id());
        if (!open) {
            reviews.settle(SelfReviews.FOLLOW_UP, command.commitment(), command.state().name());
            reviews.settle(SelfReviews.ANSWER, command.commitment(), command.state().name());
        }
        notices.tell(review.person(), "selfreview-commitment", Map.of("period", review.period()), "/me/self-review?id=" + review.id());
    }
}
