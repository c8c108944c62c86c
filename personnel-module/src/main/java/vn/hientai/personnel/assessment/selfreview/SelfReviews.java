package vn.hientai.personnel.assessment.selfreview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import vn.hientai.core.identity.AccessScope;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.kernel.Conflict;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.kernel.StaleEdit;
import vn.hientai.core.worklist.Worklist;
import vn.hientai.personnel.assessment.selfreview.SelfReviewQueries.ReviewRow;
import vn.hientai.personnel.assessment.selfreview.SelfReviewQueries.ReviewState;

/** What the use cases of self-reviews share: the review locked, its states, the tasks it brings. */
@ApplicationScoped
class SelfReviews {
    static final String REVIEW = "SELF_REVIEW";
    static final String FOLLOW_UP = "SELF_COMMITMENT";
    static final String ANSWER = "SELF_COMMITMENT_TOLD";

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    CurrentActor actor;

    @Inject
    SelfReviewQueries queries;

    @Inject
    Worklist worklist;

    /** Locked until the transaction ends. */
    ReviewRow lock(long id, Integer version) {
        Sql.of("select id from self_review where id = ? for update", id).list(em, row -> row.id(0));
        var review = queries.get(AccessScope.everything(), actor.who().personOrNull(), id).orElseThrow(() -> new NotFound("SelfReview", id));
        if (version != null && version != review.version()) {
            throw new StaleEdit("SelfReview");
        }
        return review;
    }

    /** The review that a commitment belongs to, locked. */
    ReviewRow ofCommitment(long commitment) {
        return lock(Sql.of("select review_id from self_commitment where id = ?", commitment).first(em, row -> row.id(0))
                .orElseThrow(() -> new NotFound("SelfCommitment", commitment)), null);
    }

    static void mustBe(ReviewRow review, ReviewState... states) {
        if (!List.of(states).contains(review.state())) {
            throw new Conflict("selfreview.not-in-state", Map.of("state", review.state()));
        }
    }

    void state(long id, ReviewState state) {
        Sql.of("update self_review set state = ?, version = version + 1", state).where("id = ?", id).execute(em);
    }

    void touched(long id) {
        Sql.of("update self_review set version = version + 1").where("id = ?", id).execute(em);
    }

    void settle(String kind, long id, String outcome) {
        worklist.settle(kind, kind, String.valueOf(id), outcome);
    }
}
