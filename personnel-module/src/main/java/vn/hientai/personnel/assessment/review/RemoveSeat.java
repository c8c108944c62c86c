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
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.usecase.UseCase;

/**
 * Takes a reviewer off before the round opens (rút người đánh giá), with a reason. Once it is open nobody is taken off: whether
 * it can be done would tell who has answered, and which answers are left would tell whose they are.
 */
@ApplicationScoped
@UseCase(Right.MANAGE_REVIEWS)
public class RemoveSeat {
    public record Command(long round, int version, @NotNull SeatNumber seat, @NotBlank @Size(max = 1000) String reason) {}

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    Rounds rounds;

    public void handle(@Valid @NotNull Command command) {
        var round = rounds.forChange(command.round(), command.version(), ReviewStatus.DRAFT);
        var found = Sql.of("select s.id from review_seat s join review_subject j on j.id = s.subject_id")
                .where("s.id = ? and j.round_id = ?", command.seat().value(), round.id())
                .first(em, row -> row.id(0));
        rounds.state(found.orElseThrow(() -> new NotFound("ReviewSeat", command.seat().value())), SeatState.REMOVED, command.reason().strip());
    }
}
