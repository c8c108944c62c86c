package vn.hientai.personnel.assessment.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.hientai.core.identity.Role;
import vn.hientai.core.kernel.OrgUnitId;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.organisation.OrgTrees;
import vn.hientai.core.worklist.Assignee;
import vn.hientai.core.worklist.Worklist;

/** The tasks of an agency in a campaign: assessing its people, then the draft of their decision. */
@ApplicationScoped
class AgencyTasks {
    static final String DECIDE = "DECIDE_GRADES";

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    OrgTrees trees;

    @Inject
    Worklist worklist;

    /** Where nobody of an agency waits to be assessed any more, its task is done, and the decision is asked for. */
    void whenProposed(Campaign campaign, List<GradingRow> rows) {
        var agencies = rows.stream().map(row -> row.frozen().agency()).collect(Collectors.toSet());
        var waiting = Sql.of("select distinct agency_id from grading_person")
                .where("campaign_id = ? and step not in ('DECISION', 'DONE')", campaign.id())
                .where("agency_id = any(cast(? as bigint[]))", Sql.ids(agencies.stream().map(OrgUnitId::value).toList()))
                .list(em, row -> new OrgUnitId(row.id(0)));
        var done = new LinkedHashSet<>(agencies);
        done.removeAll(waiting);
        worklist.settle(Opening.ASSESS, Opening.SUBJECT, done.stream().map(agency -> subject(campaign, agency)).toList(), "PROPOSED");
        var deciders = rows.stream().filter(row -> done.contains(row.frozen().agency())).map(row -> row.frozen().decider()).collect(Collectors.toSet());
        worklist.raise(DECIDE, Opening.SUBJECT, campaign.decideBy(), deciders.stream()
                .map(unit -> new Worklist.Ask(
                        subject(campaign, unit), Assignee.role(Role.HR_OFFICER, unit),
                        "/unit/campaign?id=" + campaign.id() + "&view=board&unit=" + trees.now().get(unit).code(),
                        Map.of("title", campaign.title(), "unit", trees.now().get(unit).name())))
                .toList());
    }

    void whenDrafted(Campaign campaign, OrgUnitId unit) {
        worklist.settle(DECIDE, Opening.SUBJECT, subject(campaign, unit), "DRAFTED");
    }

    private static String subject(Campaign campaign, OrgUnitId unit) {
        return campaign.id() + "-" + unit.value();
    }
}
