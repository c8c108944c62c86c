package vn.hientai.personnel.assessment.review;

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
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.usecase.UseCase;

/** The person under review comments on the released result (ý kiến của người được đánh giá). */
@ApplicationScoped
@UseCase(Right.USE_OWN)
public class CommentReview {
    public record Command(long round, @NotBlank @Size(max = 4000) String comment) {}

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    CurrentActor actor;

    @Inject
    Today today;

    public void handle(@Valid @NotNull Command command) {
        var self = actor.who().person().orElseThrow(() -> new NotFound("Review", command.round()));
        var done = Sql.of("update review_subject set comment = ?, commented_on = ?", command.comment().strip(), today.date())
                .where("round_id = ? and person_id = ?", command.round(), self)
                .where("exists (select from review_round r where r.id = round_id and r.status = 'RELEASED')")
                .execute(em);
        if (done == 0) {
            throw new NotFound("Review", command.round());
        }
    }
}
