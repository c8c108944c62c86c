package vn.hientai.rewards.daring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.identity.Role;
import vn.hientai.core.kernel.BusinessRuleViolated;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.policy.ParameterKey;
import vn.hientai.core.policy.PolicyBooks;
import vn.hientai.core.usecase.UseCase;
import vn.hientai.rewards.daring.rule.DamageCause;
import vn.hientai.rewards.daring.rule.PilotResult;
import vn.hientai.rewards.daring.rule.Protection;
import vn.hientai.rewards.daring.rule.ShieldRule;
import vn.hientai.rewards.daring.rule.ShieldRule.GoodFaith;

/**
 * Reviews a pilot (đánh giá kết quả thí điểm): result, causes, good faith, lessons; with it the record that protects who
 * dared, and what a completed proposal opens (NĐ 73/2023/NĐ-CP Điều 9 to 11). Answers the protection.
 */
@ApplicationScoped
@UseCase(Right.USE_OWN)
public class ReviewPilot {
    private static final ParameterKey ENCOURAGEMENTS = ParameterKey.of("daring.encouragements");

    /**
     * What was found.
     *
     * @param damage what damage there is, or null
     * @param cause of the shortfall or the damage, or null
     * @param found what of good faith was found
     * @param protection which of the choices of the law; null where it leaves one only
     * @param reason needed where there is a choice and where nothing protects
     * @param lessons what was learned, of failures too
     */
    public record Command(
            long proposal, int version, @NotNull LocalDate reviewedOn, @NotNull PilotResult result, @Size(max = 2000) String damage,
            DamageCause cause, Set<GoodFaith> found, @NotNull LocalDate partyConsultedOn, Protection protection,
            @Size(max = 2000) String reason, @NotBlank @Size(max = 4000) String lessons) {
        Set<GoodFaith> foundAny() {
            return found == null || found.isEmpty() ? EnumSet.noneOf(GoodFaith.class) : EnumSet.copyOf(found);
        }
    }

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    CurrentActor actor;

    @Inject
    DaringDesk desk;

    @Inject
    Pilots pilots;

    @Inject
    Proposals proposals;

    @Inject
    PolicyBooks books;

    public Protection handle(@Valid @NotNull Command command) {
        var proposal = proposals.lock(command.proposal(), command.version());
        desk.mustDecide(proposal);
        desk.mustBe(proposal, DaringState.PILOT, DaringState.STOPPED);
        desk.mustLieBetween("reviewedOn", command.reviewedOn(), proposal.decidedOn());
        desk.mustHaveHeardParty(command.partyConsultedOn(), command.reviewedOn());
        if (proposal.state() == DaringState.STOPPED && command.result() == PilotResult.COMPLETED) {
            throw BusinessRuleViolated.at("result", "daring.stopped-not-completed", Map.of());
        }
        var damage = DaringDesk.stripped(command.damage());
        var choices = new ShieldRule().judge(
                        new ShieldRule.Facts(command.result(), damage != null, command.cause(), command.foundAny()),
                        books.on(proposal.decidedOn()))
                .choices();
        var protection = chosen(choices, command.protection());
        var reason = choices.size() > 1 || !protection.protects()
                ? DaringDesk.needed("reason", command.reason())
                : DaringDesk.stripped(command.reason());
        Sql.of(
                        """
                        insert into daring_review (proposal_id, reviewed_on, result, damage, cause, good_faith, party_consulted_on, protection, reason,
                            lessons, reviewer)
                        values (?, ?, ?, ?, ?, cast(? as text[]), ?, ?, ?, ?, ?)""",
                        proposal.id(), command.reviewedOn(), command.result(), damage, command.cause(),
                        Sql.texts(command.foundAny().stream().map(Enum::name).collect(Collectors.toList())), command.partyConsultedOn(),
                        protection, reason, command.lessons().strip(), actor.who().displayName())
                .execute(em);
        proposals.state(proposal.id(), DaringState.REVIEWED);
        proposals.happened(proposal.id(), "REVIEWED", null);
        pilots.over(proposal);
        desk.settle(proposal, "REVIEWED", DaringDesk.REVIEW);
        if (command.result() == PilotResult.COMPLETED) {
            offer(proposal, command.reviewedOn());
        }
        desk.tell(proposal, "daring-reviewed");
        return protection;
    }

    private static Protection chosen(List<Protection> choices, Protection given) {
        if (choices.size() == 1) {
            return choices.get(0);
        }
        if (given == null || !choices.contains(given)) {
            throw BusinessRuleViolated.at("protection", "daring.choose-protection", Map.of());
        }
        return given;
    }

    private void offer(DaringRow proposal, LocalDate day) {
        books.on(day).words(ENCOURAGEMENTS).value().forEach(kind -> Sql.of(
                        "insert into daring_encouragement (proposal_id, kind) values (?, ?)", proposal.id(), kind)
                .execute(em));
        desk.ask(DaringDesk.ENCOURAGE, proposal, Role.UNIT_HR, null);
    }
}
