package vn.hientai.personnel.career.talent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.DutySeparation;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.DecisionId;
import vn.hientai.core.usecase.UseCase;

/**
 * Enters the signed decision that admits an endorsed nomination (đưa vào nguồn theo quyết định đã ký). The usual way is
 * shorter: the draft made at the endorsement is signed and admits by itself.
 */
@ApplicationScoped
@UseCase(Right.READ_TALENT)
public class AdmitToPool {
    public record Command(long nomination, @NotNull DecisionId decision) {}

    @Inject
    CurrentActor actor;

    @Inject
    DutySeparation duties;

    @Inject
    Nominations nominations;

    @Inject
    Admissions admissions;

    public void handle(@Valid Command command) {
        var right = actor.holds(Right.ADMIT_TALENT) ? Right.ADMIT_TALENT : Right.EXAMINE_TALENT;
        actor.mustHold(right);
        var nomination = nominations.forChange(command.nomination());
        actor.mustReach(right, nomination.person());
        actor.mustBeImpartial(nomination.person());
        duties.approverIsNotProposer(nomination.nominatedBy());
        if (nomination.status() == NominationStatus.ADMITTED && command.decision().equals(nomination.decision())) {
            return;
        }
        admissions.admitBy(nomination, command.decision());
    }
}
