package vn.hientai.personnel.assessment.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Map;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.BusinessRuleViolated;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.policy.ParameterKey;
import vn.hientai.core.policy.PolicyBooks;
import vn.hientai.core.usecase.UseCase;

/** Opens a round (mở đợt): the smallest group that is shown is fixed now, and every reviewer is asked. */
@ApplicationScoped
@UseCase(Right.MANAGE_REVIEWS)
public class OpenReview {
    private static final ParameterKey MINIMUM = ParameterKey.of("review.minimum-group");

    public record Command(long round, int version) {}

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    Rounds rounds;

    @Inject
    PolicyBooks books;

    @Inject
    Today today;

    public void handle(@Valid @NotNull Command command) {
        var round = rounds.forChange(command.round(), command.version(), ReviewStatus.DRAFT);
        if (round.closesOn().isBefore(today.date())) {
            throw BusinessRuleViolated.at("closesOn", "review.closes", Map.of());
        }
        var minimum = Math.max(2, books.on(today.date()).whole(MINIMUM).value());
        Sql.of("update review_round set minimum = ?", minimum).where("id = ?", round.id()).execute(em);
        rounds.status(round.id(), ReviewStatus.OPEN, null);
        rounds.ask(round, rounds.subjects(round.id()).stream().map(Rounds.Subject::id).toList());
    }
}
