package vn.hientai.personnel.assessment.selfreview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import java.util.Map;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.BusinessRuleViolated;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.notice.Notices;
import vn.hientai.core.usecase.UseCase;
import vn.hientai.personnel.assessment.selfreview.SelfReviewQueries.ReviewState;
import vn.hientai.personnel.assessment.work.Superior;

/** The superior's answer to a review (cấp trên nhận xét): a remark, sending it back with the reason, or closing it once no commitment is open. */
@ApplicationScoped
@UseCase(Right.USE_OWN)
public class AnswerSelfReview {
    /** What the superior does. */
    public enum Answer {
        REMARK,
        SEND_BACK,
        CLOSE
    }

    /** @param comment needed unless it is closed */
    public record Command(long id, @NotNull Answer answer, @Size(max = 2000) String comment, Integer version) {}

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
        var review = reviews.lock(command.id(), command.version());
        superior.mustLead(review.person());
        SelfReviews.mustBe(review, ReviewState.SUBMITTED);
        switch (command.answer()) {
            case REMARK -> {
                comment(review.id(), Superior.reason(command.comment()));
                reviews.touched(review.id());
                reviews.settle(SelfReviews.REVIEW, review.id(), "REMARKED");
            }
            case SEND_BACK -> {
                comment(review.id(), Superior.reason(command.comment()));
                if (review.commitments().stream().anyMatch(one -> one.closedOn() != null || !one.reports().isEmpty())) {
                    throw BusinessRuleViolated.at("answer", "selfreview.already-followed", Map.of());
                }
                reviews.state(review.id(), ReviewState.RETURNED);
                reviews.settle(SelfReviews.REVIEW, review.id(), "RETURNED");
                review.commitments().forEach(one -> reviews.settle(SelfReviews.FOLLOW_UP, one.id(), "RETURNED"));
            }
            case CLOSE -> close(review, command.comment());
        }
        notices.tell(review.person(), "selfreview-" + command.answer().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                Map.of("period", review.period()), "/me/self-review?id=" + review.id());
    }

    private void close(SelfReviewQueries.ReviewRow review, String comment) {
        if (review.open() > 0) {
            throw BusinessRuleViolated.at("answer", "selfreview.still-open", Map.of("open", (int) review.open()));
        }
        Sql.of("update self_review set state = 'CLOSED', closed_by = ?, closer = ?, closed_on = ?, comment = coalesce(?, comment), version = version + 1",
                        actor.who().account(), actor.who().displayName(), today.date(), comment == null || comment.isBlank() ? null : comment.strip())
                .where("id = ?", review.id())
                .execute(em);
        reviews.settle(SelfReviews.REVIEW, review.id(), "CLOSED");
    }

    private void comment(long id, String comment) {
        Sql.of("update self_review set comment = ?", comment).where("id = ?", id).execute(em);
    }
}
