package vn.hientai.personnel.career.talent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.DutySeparation;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.BusinessRuleViolated;
import vn.hientai.core.notice.Notices;
import vn.hientai.core.usecase.UseCase;
import vn.hientai.core.worklist.Assignee;

/**
 * The Department examines a nomination (thẩm định): endorses it, which drafts the decision; returns it with what is
 * missing; or declines it with the reason and what would help.
 */
@ApplicationScoped
@UseCase(Right.EXAMINE_TALENT)
public class ExamineNomination {
    /** Đề nghị công nhận, trả lại đơn vị, không chọn. */
    public enum Outcome {
        ENDORSE,
        RETURN,
        DECLINE
    }

    /**
     * @param feedback what would help the person next time; required when declined
     * @param from day from which an endorsed person is to be in the pool, or null for the day of the signature
     * @param version of the nomination as it was opened, or null where the caller does not say
     */
    public record Command(
            long nomination,
            @NotNull Outcome outcome,
            @NotBlank @Size(max = 4000) String reason,
            @Size(max = 4000) String feedback,
            LocalDate from,
            Integer version) {}

    @Inject
    CurrentActor actor;

    @Inject
    DutySeparation duties;

    @Inject
    Nominations nominations;

    @Inject
    NominationDesk desk;

    @Inject
    Admissions admissions;

    @Inject
    Notices notices;

    public void handle(@Valid Command command) {
        var nomination = nominations.forChange(command.nomination());
        actor.mustReach(Right.EXAMINE_TALENT, nomination.person());
        actor.mustBeImpartial(nomination.person());
        duties.approverIsNotProposer(nomination.nominatedBy());
        desk.mustBeFresh(nomination, command.version());
        switch (command.outcome()) {
            case ENDORSE -> endorse(nomination, command.reason(), command.from());
            case RETURN -> sendBack(nomination, command.reason());
            case DECLINE -> decline(nomination, command);
        }
        desk.settle("EXAMINE_NOMINATION", nomination, command.outcome().name());
    }

    private void endorse(Nomination nomination, String opinion, LocalDate from) {
        nomination.endorse(opinion, nominations.act());
        nominations.happened(nomination, "ENDORSED", opinion);
        admissions.draft(nomination, from);
        tellNominator(nomination, "nomination-endorsed");
    }

    private void sendBack(Nomination nomination, String whatIsMissing) {
        nomination.sendBack(whatIsMissing, nominations.act());
        nominations.happened(nomination, "RETURNED", whatIsMissing);
        desk.raise("MEND_NOMINATION", nomination, Assignee.account(nomination.nominatedBy()), null, "/unit/nomination");
    }

    private void decline(Nomination nomination, Command command) {
        if (command.feedback() == null || command.feedback().isBlank()) {
            throw BusinessRuleViolated.at("feedback", "talent.feedback-needed", Map.of());
        }
        nomination.decline(command.reason(), command.feedback(), nominations.act());
        nominations.happened(nomination, "DECLINED", command.reason());
        tellNominator(nomination, "nomination-declined");
        nominations.accountOf(nomination.person())
                .ifPresent(account -> notices.tell(account, "talent-declined", Map.of(), "/me/development"));
    }

    private void tellNominator(Nomination nomination, String what) {
        notices.tell(
                nomination.nominatedBy(),
                what,
                Map.of("name", nominations.nameOf(nomination.person())),
                "/unit/nomination?id=" + nomination.id());
    }
}
