package vn.hientai.personnel.career.talent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Map;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.Conflict;
import vn.hientai.core.policy.Verdict;
import vn.hientai.core.usecase.UseCase;

/** The head mends a nomination that was returned and sends it again (bổ sung, gửi lại); it is judged anew. */
@ApplicationScoped
@UseCase(Right.NOMINATE_TALENT)
public class SendNominationAgain {
    /** @param version of the nomination as it was opened, or null where the caller does not say */
    public record Command(long nomination, @NotBlank @Size(max = 4000) String reason, Integer version) {}

    @Inject
    CurrentActor actor;

    @Inject
    Nominations nominations;

    @Inject
    NominationDesk desk;

    public Verdict handle(@Valid Command command) {
        var nomination = nominations.forChange(command.nomination());
        actor.mustReach(Right.NOMINATE_TALENT, nomination.person());
        actor.mustBeImpartial(nomination.person());
        desk.mustBeFresh(nomination, command.version());
        if (nomination.status() != NominationStatus.RETURNED) {
            throw new Conflict("talent.not-returned", Map.of("status", nomination.status()));
        }
        return desk.sendAgain(nomination, command.reason());
    }
}
