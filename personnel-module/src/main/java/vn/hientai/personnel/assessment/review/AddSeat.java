package vn.hientai.personnel.assessment.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.BusinessRuleViolated;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.kernel.PersonId;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.usecase.UseCase;
import vn.hientai.personnel.assessment.review.rule.Side;

/** Seats one more reviewer (bổ sung người đánh giá) with a reason; kin, and the person under review, are refused. */
@ApplicationScoped
@UseCase(Right.MANAGE_REVIEWS)
public class AddSeat {
    public record Command(
            long round, int version, @NotNull PersonId subject, @NotNull PersonId reviewer, @NotNull Side side,
            @NotBlank @Size(max = 1000) String reason) {}

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    Rounds rounds;

    @Inject
    Seating seating;

    public void handle(@Valid @NotNull Command command) {
        var round = rounds.forChange(command.round(), command.version(), ReviewStatus.DRAFT, ReviewStatus.OPEN);
        var subject = rounds.subjects(round.id()).stream().filter(one -> one.person().equals(command.subject())).findFirst()
                .orElseThrow(() -> new NotFound("Person", command.subject()));
        if (command.side() == Side.SELF || command.reviewer().equals(command.subject()) || !round.sides().contains(command.side())) {
            throw BusinessRuleViolated.at("side", "review.wrong-side", Map.of());
        }
        seating.mustFit(command.subject(), command.reviewer());
        var seated = Sql.of("select count(*) from review_seat").where("subject_id = ? and reviewer_id = ?", subject.id(), command.reviewer())
                .where("state in ('SEATED', 'DONE')").count(em);
        if (seated > 0) {
            throw BusinessRuleViolated.at("reviewer", "review.seated-already", Map.of());
        }
        rounds.seat(subject.id(), Map.of(command.reviewer(), command.side()), false, command.reason().strip());
        if (round.status() == ReviewStatus.OPEN) {
            rounds.ask(round, List.of(subject.id()));
        }
    }
}
