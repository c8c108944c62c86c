package vn.hientai.personnel.assessment.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.Conflict;
import vn.hientai.core.kernel.PersonId;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.notice.Notices;
import vn.hientai.core.usecase.UseCase;

/** Hands the assessment of people whose assessor has left over to another (bàn giao việc đánh giá), with the reason. */
@ApplicationScoped
@UseCase(Right.DRAFT_DECISION)
public class HandOverAssessment {
    public record Command(long campaign, @NotNull PersonId from, @NotNull PersonId to, @NotBlank @Size(max = 1000) String reason) {}

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    CurrentActor actor;

    @Inject
    Campaigns campaigns;

    @Inject
    Gradings gradings;

    @Inject
    Notices notices;

    public int handle(@Valid @NotNull Command command) {
        var campaign = campaigns.open(command.campaign());
        actor.mustReach(Right.DRAFT_DECISION, command.to());
        var people = Sql.of("select person_id from grading_person")
                .where("campaign_id = ? and scorer_id = ? and step <> 'DONE' and person_id <> ?", campaign.id(), command.from(), command.to())
                .and(actor.scope(Right.DRAFT_DECISION).on("unit_id", null))
                .then("order by person_id for update")
                .list(em, row -> row.id(0));
        if (people.isEmpty()) {
            throw new Conflict("campaign.nobody-to-hand-over", Map.of());
        }
        Sql.of("update grading_person set scorer_id = ?, version = version + 1", command.to())
                .where("campaign_id = ? and person_id = any(cast(? as bigint[]))", campaign.id(), Sql.ids(people))
                .execute(em);
        gradings.record(campaign.id(), people, "HANDED_OVER", id -> command.from().value(), id -> command.to().value(), command.reason().strip());
        notices.tell(command.to(), "grading-handed-over", Map.of("title", campaign.title(), "count", String.valueOf(people.size())),
                "/unit/campaign?id=" + campaign.id());
        return people.size();
    }
}
