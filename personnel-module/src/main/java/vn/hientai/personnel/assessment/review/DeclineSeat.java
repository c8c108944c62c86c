package vn.hientai.personnel.assessment.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import vn.hientai.core.identity.Right;
import vn.hientai.core.usecase.UseCase;

/** Declines to review somebody (từ chối đánh giá), such as for a conflict of interest; the reason goes to HR alone. */
@ApplicationScoped
@UseCase(Right.USE_OWN)
public class DeclineSeat {
    public record Command(@NotNull SeatNumber seat, @NotBlank @Size(max = 1000) String reason) {}

    @Inject
    Rounds rounds;

    public void handle(@Valid @NotNull Command command) {
        var seat = rounds.ownToFill(command.seat().value());
        rounds.state(seat.id(), SeatState.DECLINED, command.reason().strip());
        rounds.settle(seat.id(), "DECLINED");
    }
}
