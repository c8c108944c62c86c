package vn.hientai.personnel.assessment.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Map;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.OrgUnitId;
import vn.hientai.core.kernel.PersonId;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.kernel.Texts;
import vn.hientai.core.notice.Notices;
import vn.hientai.core.organisation.OrgTrees;
import vn.hientai.core.usecase.UseCase;
import vn.hientai.personnel.assessment.campaign.rule.Step;

/** Reminds everyone of a unit who has not handed in the own assessment (nhắc nộp phiếu). */
@ApplicationScoped
@UseCase(Right.READ_WORK)
public class RemindUnit {
    public record Command(long campaign, @NotNull OrgUnitId unit) {}

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    CurrentActor actor;

    @Inject
    CampaignDesk desk;

    @Inject
    Campaigns campaigns;

    @Inject
    OrgTrees trees;

    @Inject
    Notices notices;

    /** How many were behind; those without an account hear of it from their head. */
    public int handle(@Valid @NotNull Command command) {
        var campaign = campaigns.open(command.campaign());
        if (!actor.scope(Right.DRAFT_DECISION).includesUnit(command.unit())) {
            desk.mustLeadUnit(command.unit());
        }
        var people = Sql.of("select person_id from grading_person")
                .where("campaign_id = ? and step = 'SELF'", campaign.id())
                .where("unit_id = any(cast(? as bigint[]))", Sql.ids(trees.on(campaign.governingOn()).subtreeIds(command.unit())))
                .list(em, row -> new PersonId(row.id(0)));
        var last = desk.conduct(campaign).calendar(campaign.decideBy()).get(Step.SELF).value();
        notices.tell(people, "grading-reminder", Map.of("title", campaign.title(), "day", Texts.spoken(Texts.VIETNAMESE, last)),
                "/me/grading?id=" + campaign.id());
        return people.size();
    }
}
