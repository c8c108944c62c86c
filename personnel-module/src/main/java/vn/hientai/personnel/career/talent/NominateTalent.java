package vn.hientai.personnel.career.talent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.PersonId;
import vn.hientai.core.policy.Verdict;
import vn.hientai.core.usecase.UseCase;

/**
 * A head nominates a person of the unit (đề cử nhân tài). What the law refuses is not entered: the refusal carries the
 * verdict.
 */
@ApplicationScoped
@UseCase(Right.NOMINATE_TALENT)
public class NominateTalent {
    public record Command(@NotNull PersonId person, @NotNull TalentPool pool, @NotBlank @Size(max = 4000) String reason) {}

    /** The nomination that was entered, and the verdict that it rests on. */
    public record Nominated(long id, Verdict verdict) {}

    @Inject
    CurrentActor actor;

    @Inject
    NominationDesk desk;

    public Nominated handle(@Valid Command command) {
        actor.mustReach(Right.NOMINATE_TALENT, command.person());
        actor.mustBeImpartial(command.person());
        return desk.enter(command.person(), command.pool(), command.reason());
    }
}
