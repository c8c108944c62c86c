package vn.hientai.personnel.assessment.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.usecase.UseCase;

/** Gives a round up (huỷ đợt) with a reason; whatever was answered is destroyed. */
@ApplicationScoped
@UseCase(Right.MANAGE_REVIEWS)
public class CancelReview {
    public record Command(long round, int version, @NotBlank @Size(max = 1000) String reason) {}

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    Rounds rounds;

    public void handle(@Valid @NotNull Command command) {
        var round = rounds.forChange(command.round(), command.version(), ReviewStatus.DRAFT, ReviewStatus.OPEN, ReviewStatus.CLOSED);
        rounds.dropDrafts(round.id());
        rounds.dropAnswers(round.id());
        Sql.of("delete from review_remark where subject_id in (select id from review_subject where round_id = ?)", round.id()).execute(em);
        rounds.settleAll(round.id());
        rounds.status(round.id(), ReviewStatus.CANCELLED, command.reason().strip());
    }
}
