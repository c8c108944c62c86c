package vn.hientai.personnel.career.talent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.PersonId;
import vn.hientai.core.usecase.UseCase;

/** The head takes a nomination back (rút đề cử), as long as no decision was signed. */
@ApplicationScoped
@UseCase(Right.NOMINATE_TALENT)
public class WithdrawNomination {
    /** @param version of the nomination as it was opened, or null where the caller does not say */
    public record Command(long nomination, @NotBlank @Size(max = 2000) String reason, Integer version) {}

    @Inject
    CurrentActor actor;

    @Inject
    Nominations nominations;

    @Inject
    NominationDesk desk;

    public void handle(@Valid Command command) {
        var nomination = nominations.forChange(command.nomination());
        actor.mustReach(Right.NOMINATE_TALENT, nomination.person());
        actor.mustBeImpartial(nomination.person());
        desk.mustBeFresh(nomination, command.version());
        nomination.withdraw(command.reason(), nominations.act());
        nominations.happened(nomination, "WITHDRAWN", command.reason());
        desk.settleAll(nomination, "WITHDRAWN");
    }
}
