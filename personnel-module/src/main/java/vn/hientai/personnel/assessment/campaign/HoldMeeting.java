package vn.hientai.personnel.assessment.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.Conflict;
import vn.hientai.core.kernel.InvalidInput.Violation;
import vn.hientai.core.kernel.InvalidInput;
import vn.hientai.core.kernel.OrgUnitId;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.organisation.OrgTrees;
import vn.hientai.core.usecase.UseCase;
import vn.hientai.core.worklist.Worklist;
import vn.hientai.personnel.assessment.campaign.rule.Step;

/** Records the meeting of a unit with its minutes (họp nhận xét, đánh giá); those of the unit go on to the next step. */
@ApplicationScoped
@UseCase(Right.READ_WORK)
public class HoldMeeting {
    /**
     * The meeting.
     *
     * @param unit with everyone below it
     * @param withoutForm why it also spoke of those who have not handed in their form; null where it did not
     */
    public record Command(
            long campaign, @NotNull OrgUnitId unit, @NotNull LocalDate heldOn, int attended, int invited,
            @NotBlank @Size(max = 20_000) String minutes, @Size(max = 1000) String withoutForm) {}

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    CurrentActor actor;

    @Inject
    CampaignDesk desk;

    @Inject
    Campaigns campaigns;

    @Inject
    Gradings gradings;

    @Inject
    OrgTrees trees;

    @Inject
    Worklist worklist;

    @Inject
    Today today;

    public int handle(@Valid @NotNull Command command) {
        var campaign = campaigns.open(command.campaign());
        if (!actor.scope(Right.DRAFT_DECISION).includesUnit(command.unit())) {
            desk.mustLeadUnit(command.unit());
        }
        if (command.heldOn().isAfter(today.date()) || command.heldOn().isBefore(campaign.openedOn())) {
            throw new InvalidInput(List.of(Violation.of("heldOn", "IMPOSSIBLE_DATE")));
        }
        if (command.attended() < 1 || command.attended() > command.invited()) {
            throw new InvalidInput(List.of(new Violation("attended", "OUT_OF_RANGE", Map.of("least", 1, "most", command.invited()))));
        }
        var units = Sql.ids(trees.on(campaign.governingOn()).subtreeIds(command.unit()));
        if (command.withoutForm() != null && !command.withoutForm().isBlank()) {
            var late = people(campaign, units, Step.SELF);
            gradings.advance(campaign.id(), Step.SELF, late);
            gradings.record(campaign.id(), late, "WITHOUT_FORM", id -> null, id -> null, command.withoutForm().strip());
            worklist.settle(Opening.SELF, Opening.SUBJECT, late.stream().map(id -> Opening.subject(campaign.id(), id)).toList(), "WITHOUT_FORM");
        }
        var met = people(campaign, units, Step.MEETING);
        if (met.isEmpty()) {
            throw new Conflict("campaign.nobody-at-step", Map.of("step", Step.MEETING));
        }
        gradings.advance(campaign.id(), Step.MEETING, met);
        Sql.of(
                        """
                        insert into grading_meeting (campaign_id, unit_id, held_on, attended, invited, minutes, people, account_id, author,
                            recorded_on) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                        campaign.id(), command.unit(), command.heldOn(), command.attended(), command.invited(), command.minutes().strip(),
                        met.size(), actor.who().account(), actor.who().displayName(), today.date())
                .execute(em);
        return met.size();
    }

    private List<Long> people(Campaign campaign, String units, Step step) {
        return Sql.of("select person_id from grading_person")
                .where("campaign_id = ? and step = ? and unit_id = any(cast(? as bigint[]))", campaign.id(), step, units)
                .then("order by person_id for update")
                .list(em, row -> row.id(0));
    }
}
