package vn.hientai.personnel.assessment.selfreview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Map;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.BusinessRuleViolated;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.usecase.UseCase;
import vn.hientai.core.worklist.Assignee;
import vn.hientai.core.worklist.Worklist;
import vn.hientai.personnel.assessment.selfreview.SelfReviewQueries.ReviewState;
import vn.hientai.personnel.assessment.work.Superior;

/** Hands the own review in (nộp bản tự soi, tự sửa): the superior gets a task, each commitment becomes a task of one's own until its day. */
@ApplicationScoped
@UseCase(Right.USE_OWN)
public class SubmitSelfReview {
    public record Command(long id, Integer version) {}

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    CurrentActor actor;

    @Inject
    SelfReviews reviews;

    @Inject
    Superior superior;

    @Inject
    Worklist worklist;

    @Inject
    Today today;

    public void handle(@Valid @NotNull Command command) {
        var review = reviews.lock(command.id(), command.version());
        if (!review.person().equals(superior.self())) {
            throw new NotFound("SelfReview", command.id());
        }
        SelfReviews.mustBe(review, ReviewState.DRAFT, ReviewState.RETURNED);
        if (review.faults().isBlank()) {
            throw BusinessRuleViolated.at("faults", "selfreview.no-faults", Map.of());
        }
        if (review.commitments().isEmpty()) {
            throw BusinessRuleViolated.at("pledges", "selfreview.no-pledges", Map.of());
        }
        if (review.commitments().stream().anyMatch(one -> one.dueOn().isBefore(today.date()))) {
            throw BusinessRuleViolated.at("pledges", "selfreview.pledge-past", Map.of());
        }
        Sql.of("update self_review set state = 'SUBMITTED', submitted_on = ?, version = version + 1", today.date())
                .where("id = ?", review.id()).execute(em);
        worklist.raise(SelfReviews.REVIEW, SelfReviews.REVIEW, String.valueOf(review.id()), superior.of(review.person()), null,
                "/unit/self-review?id=" + review.id(), Map.of("name", review.fullName(), "period", review.period()));
        review.commitments().forEach(one -> worklist.raise(
                SelfReviews.FOLLOW_UP, SelfReviews.FOLLOW_UP, String.valueOf(one.id()), Assignee.account(actor.who().account()), one.dueOn(),
                "/me/self-review?id=" + review.id(), Map.of("pledge", shortened(one.pledge()))));
    }

    static String shortened(String text) {
        return text.length() <= 120 ? text : text.substring(0, text.lastIndexOf(' ', 119) > 0 ? text.lastIndexOf(' ', 119) : 119) + "…";
    }
}
