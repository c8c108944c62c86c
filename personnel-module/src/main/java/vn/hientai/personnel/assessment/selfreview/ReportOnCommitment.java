package vn.hientai.personnel.assessment.selfreview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.Conflict;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.usecase.UseCase;
import vn.hientai.core.worklist.Worklist;
import vn.hientai.personnel.assessment.selfreview.SelfReviewQueries.CommitmentState;
import vn.hientai.personnel.assessment.selfreview.SelfReviewQueries.ReviewState;
import vn.hientai.personnel.assessment.work.Superior;

/** The person tells how a commitment goes (báo cáo thực hiện cam kết); when it is said to be kept, the superior gets a task to close it. */
@ApplicationScoped
@UseCase(Right.USE_OWN)
public class ReportOnCommitment {
    /** @param done the person says that it is kept */
    public record Command(long commitment, @NotBlank @Size(max = 2000) String report, boolean done) {}

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
        var review = reviews.ofCommitment(command.commitment());
        if (!review.person().equals(superior.self())) {
            throw new NotFound("SelfCommitment", command.commitment());
        }
        SelfReviews.mustBe(review, ReviewState.SUBMITTED);
        var commitment = review.commitments().stream().filter(one -> one.id() == command.commitment()).findFirst().orElseThrow();
        if (commitment.state() != CommitmentState.OPEN) {
            throw new Conflict("selfreview.commitment-closed", Map.of());
        }
        Sql.of("insert into self_follow_up (commitment_id, told_on, author, done, report) values (?, ?, ?, ?, ?)",
                        command.commitment(), today.date(), actor.who().displayName(), command.done(), command.report().strip())
                .execute(em);
        reviews.touched(review.id());
        if (command.done()) {
            worklist.raise(SelfReviews.ANSWER, SelfReviews.ANSWER, String.valueOf(command.commitment()), superior.of(review.person()), null,
                    "/unit/self-review?id=" + review.id(), Map.of("name", review.fullName(), "pledge", SubmitSelfReview.shortened(commitment.pledge())));
        }
    }
}
