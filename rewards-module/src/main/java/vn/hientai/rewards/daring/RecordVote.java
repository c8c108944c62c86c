package vn.hientai.rewards.daring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import vn.hientai.core.calendar.WorkCalendars;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.InvalidInput;
import vn.hientai.core.kernel.InvalidInput.Violation;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.policy.PolicyBooks;
import vn.hientai.core.usecase.UseCase;
import vn.hientai.rewards.daring.rule.DaringVote;

/**
 * Records the vote of the leadership (biểu quyết): more than half in favour adopts, a tie follows the head. What reaches
 * beyond the agency's authority then goes to the authority above (NĐ 73/2023/NĐ-CP Điều 8). Answers whether it was adopted.
 */
@ApplicationScoped
@UseCase(Right.USE_OWN)
public class RecordVote {
    /**
     * The ballots: voters are the head and the deputies, without a deputy who proposes.
     *
     * @param partyConsultedOn day on which the Party committee was heard
     */
    public record Command(
            long proposal, int version, @NotNull LocalDate heldOn, @Min(0) @Max(99) int inFavour, @Min(0) @Max(99) int against,
            @Min(0) @Max(99) int abstained, boolean headInFavour, @NotNull LocalDate partyConsultedOn, @Size(max = 1000) String note) {}

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    DaringDesk desk;

    @Inject
    Proposals proposals;

    @Inject
    PolicyBooks books;

    @Inject
    WorkCalendars calendars;

    public boolean handle(@Valid @NotNull Command command) {
        var proposal = proposals.lock(command.proposal(), command.version());
        desk.mustDecide(proposal);
        desk.mustBe(proposal, DaringState.SUBMITTED);
        desk.mustLieBetween("heldOn", command.heldOn(), proposal.receivedOn());
        desk.mustHaveHeardParty(command.partyConsultedOn(), command.heldOn());
        mustAddUp(command);
        var outcome = new DaringVote(calendars.current()).of(
                new DaringVote.Ballots(
                        command.inFavour(), command.against(), command.abstained(), command.headInFavour(), proposal.receivedOn()),
                books.on(proposal.receivedOn()));
        Sql.of(
                        """
                        insert into daring_vote (proposal_id, held_on, in_favour, against, abstained, head_in_favour, party_consulted_on, adopted, note)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                        proposal.id(), command.heldOn(), command.inFavour(), command.against(), command.abstained(), command.headInFavour(),
                        command.partyConsultedOn(), outcome.adopted(), DaringDesk.stripped(command.note()))
                .execute(em);
        proposals.happened(proposal.id(), outcome.adopted() ? "ADOPTED" : "NOT_ADOPTED", DaringDesk.stripped(command.note()));
        if (!outcome.adopted()) {
            proposals.state(proposal.id(), DaringState.NOT_ADOPTED);
            desk.settle(proposal, "NOT_ADOPTED", DaringDesk.MEET);
            desk.tell(proposal, "daring-not-adopted");
        } else if (proposal.plan().wide() && !desk.isForAbove(proposal)) {
            proposals.state(proposal.id(), DaringState.REFERRED);
            desk.settle(proposal, "REFERRED", DaringDesk.MEET);
            desk.askDecider(DaringDesk.RULE, proposals.lock(proposal.id(), proposal.version() + 1), null);
            desk.tell(proposal, "daring-referred");
        } else {
            desk.approved(proposal, DecidedBy.VOTE, command.heldOn(), null);
        }
        return outcome.adopted();
    }

    private static void mustAddUp(Command command) {
        if (command.inFavour() + command.against() + command.abstained() == 0) {
            throw new InvalidInput(List.of(Violation.of("inFavour", "REQUIRED")));
        }
        var onHeadsSide = command.headInFavour() ? command.inFavour() : command.against() + command.abstained();
        if (onHeadsSide == 0) {
            throw new InvalidInput(List.of(Violation.of("headInFavour", "NO_SUCH_BALLOT")));
        }
    }
}
