package vn.hientai.web.faces.assessment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.hientai.core.identity.AccessScope;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.kernel.Page;
import vn.hientai.core.kernel.PageRequest;
import vn.hientai.core.kernel.PersonId;
import vn.hientai.core.organisation.OrgNode;
import vn.hientai.core.organisation.OrgTrees;
import vn.hientai.core.policy.Enacted;
import vn.hientai.personnel.assessment.campaign.Campaign;
import vn.hientai.personnel.assessment.campaign.CampaignQueries;
import vn.hientai.personnel.assessment.campaign.CampaignQueries.Filter;
import vn.hientai.personnel.assessment.campaign.CampaignQueries.LostAssessor;
import vn.hientai.personnel.assessment.campaign.CampaignQueries.MeetingRow;
import vn.hientai.personnel.assessment.campaign.CampaignQueries.PeopleSort;
import vn.hientai.personnel.assessment.campaign.CampaignQueries.ProgressRow;
import vn.hientai.personnel.assessment.campaign.CampaignQueries.QuotaRow;
import vn.hientai.personnel.assessment.campaign.CampaignQueries.Standing;
import vn.hientai.personnel.assessment.campaign.CampaignStatus;
import vn.hientai.personnel.assessment.campaign.GradingRow;
import vn.hientai.personnel.assessment.campaign.UnitGrades;
import vn.hientai.personnel.assessment.campaign.UnitGrades.UnitGrade;
import vn.hientai.personnel.assessment.campaign.rule.Step;
import vn.hientai.web.faces.support.Display;

/** One campaign: progress of the units, the list of one, the board of calibration. Its whole state is in the address. */
@Named
@RequestScoped
public class CampaignView {
    @Inject
    CurrentActor actor;

    @Inject
    CampaignQueries campaigns;

    @Inject
    UnitGrades unitGrades;

    @Inject
    GradingActs acts;

    @Inject
    OrgTrees trees;

    @Inject
    Display display;

    private Campaign campaign;
    private OrgNode node;
    private List<ProgressRow> progress;
    private Page<GradingRow> page;
    private Page<GradingRow> candidates;
    private Map<PersonId, Standing> standing;
    private List<QuotaRow> quotas;

    private AccessScope scope() {
        return actor.scope(Right.READ_WORK);
    }

    public Campaign getCampaign() {
        if (campaign == null) {
            campaign = campaigns.find(scope(), acts.number("id")).orElseThrow(() -> new NotFound("Campaign", acts.asked("id")));
        }
        return campaign;
    }

    /** The unit that is looked at; by default the highest one in reach. */
    public OrgNode getNode() {
        if (node == null) {
            var tree = trees.now();
            var asked = acts.text("unit");
            node = Optional.ofNullable(asked).flatMap(tree::find).filter(one -> scope().includesUnit(one.id()))
                    .or(() -> asked == null ? tree.find(getCampaign().unit()).stream().flatMap(top -> tree.subtree(top).stream())
                            .filter(one -> scope().includesUnit(one.id())).findFirst() : Optional.empty())
                    .orElseThrow(() -> new NotFound("Unit", asked));
        }
        return node;
    }

    public String getUnitName() {
        return getNode().name(display.getLocale());
    }

    public String name(OrgNode unit) {
        return unit.name(display.getLocale());
    }

    /** progress, list or board. */
    public String getView() {
        var view = acts.asked("view");
        return view == null || !Set.of("list", "board").contains(view) ? "progress" : view;
    }

    public String here(String view) {
        return "/unit/campaign?id=" + getCampaign().id() + "&unit=" + getNode().code() + "&view=" + view;
    }

    public List<Map.Entry<Step, Enacted<LocalDate>>> getDays() {
        return List.copyOf(campaigns.calendar(getCampaign()).entrySet());
    }

    public List<ProgressRow> getProgress() {
        if (progress == null) {
            progress = campaigns.progress(scope(), getCampaign(), getNode().id());
        }
        return progress;
    }

    public Step[] getSteps() {
        return new Step[] {Step.SELF, Step.MEETING, Step.PROPOSAL, Step.DECISION};
    }

    public Step[] getAllSteps() {
        return Step.values();
    }

    public int getPeople() {
        return getProgress().stream().mapToInt(ProgressRow::people).sum();
    }

    /** How many people of the unit are past a step. */
    public int past(Step step) {
        return getProgress().stream().flatMap(row -> row.steps().entrySet().stream())
                .filter(one -> one.getKey().compareTo(step) > 0).mapToInt(Map.Entry::getValue).sum();
    }

    public int getPastSelf() {
        return past(Step.SELF);
    }

    public int getPastProposal() {
        return past(Step.PROPOSAL);
    }

    public int getPastDecision() {
        return past(Step.DECISION);
    }

    private Set<Long> units() {
        return trees.now().subtreeIds(getNode().id());
    }

    public Step getStep() {
        var asked = acts.text("step");
        return asked == null || !asked.matches("SELF|MEETING|PARTY|PROPOSAL|DECISION|DONE") ? null : Step.valueOf(asked);
    }

    public Page<GradingRow> getPage() {
        if (page == null) {
            page = campaigns.people(
                    scope(), getCampaign(), new Filter(units(), getStep(), null, null),
                    new PageRequest<>(50, acts.text("after"), PeopleSort.UNIT, false, true));
        }
        return page;
    }

    /** Those of the unit who are proposed excellent. */
    public Page<GradingRow> getCandidates() {
        if (candidates == null) {
            candidates = campaigns.people(
                    scope(), getCampaign(), new Filter(units(), Step.DECISION, null, null),
                    new PageRequest<>(100, acts.text("after"), PeopleSort.UNIT, false, true));
        }
        return candidates;
    }

    public Standing standing(GradingRow row) {
        if (standing == null) {
            standing = campaigns.standing(scope(), getCampaign(), getPage().items());
        }
        return standing.get(row.person());
    }

    public String missing(Standing found) {
        return acts.fields(found.missing());
    }

    /** Whether a draft of the unit's decision waits to be signed. */
    public boolean isDrafted() {
        return getCandidates().items().stream().anyMatch(row -> row.result().decision() != null && row.result().grade() == null);
    }

    public boolean isAssessor(GradingRow row) {
        return campaigns.mayAssess(scope(), row);
    }

    /** Those of this page whom the signed-in person may propose now as the rules give. */
    public List<GradingRow> getReady() {
        return !isOpen() ? List.of() : getPage().items().stream()
                .filter(row -> row.step() == Step.PROPOSAL && campaigns.mayAssess(scope(), row) && standing(row).grade() != null)
                .toList();
    }

    public List<QuotaRow> getQuotas() {
        if (quotas == null) {
            quotas = campaigns.quotas(scope(), getCampaign(), getNode().id());
        }
        return quotas;
    }

    public int over(QuotaRow row) {
        return Math.max(0, row.excellent() - row.maximum());
    }

    /** One line of the distribution: a unit and how many of each grade. */
    public record Line(String unit, String code, List<Integer> counts, int people) {}

    public List<Line> getDistribution() {
        var lines = new ArrayList<Line>();
        campaigns.distribution(scope(), getCampaign(), units()).forEach((unit, grades) -> trees.now().find(unit).ifPresent(one -> {
            var counts = acts.getGrades().stream().map(grade -> grades.getOrDefault(grade, 0)).toList();
            lines.add(new Line(one.name(display.getLocale()), one.code(), counts, counts.stream().mapToInt(Integer::intValue).sum()));
        }));
        return lines;
    }

    public List<MeetingRow> getMeetings() {
        return campaigns.meetings(scope(), getCampaign(), units());
    }

    public List<LostAssessor> getLost() {
        return actor.holds(Right.DRAFT_DECISION) ? campaigns.lostAssessors(scope(), getCampaign()) : List.of();
    }

    public UnitGrade getOrganisation() {
        return unitGrades.of(getCampaign().year(), Set.of(getNode().id())).get(getNode().id());
    }

    public boolean isOpen() {
        return getCampaign().status() == CampaignStatus.OPEN;
    }

    private boolean reaches(Right right) {
        return actor.scope(right).includesUnit(getNode().id());
    }

    public boolean isLeader() {
        return isOpen() && (reaches(Right.LEAD_WORK) || reaches(Right.LEAD_HEADS));
    }

    public boolean isRunner() {
        return isOpen() && reaches(Right.DRAFT_DECISION);
    }

    public boolean isMeetable() {
        return (isLeader() || isRunner()) && getProgress().stream().anyMatch(row -> row.steps().containsKey(Step.MEETING) || row.steps().containsKey(Step.SELF));
    }

    /** Whether somebody whom the head of this unit grades waits for the decision. */
    public boolean isDecidable() {
        return isRunner() && getQuotas().stream().anyMatch(row -> row.people() > 0);
    }

    public boolean isUnitGradable() {
        return isOpen() && (reaches(Right.LEAD_HEADS) || reaches(Right.LEAD_WORK));
    }

    public boolean isEndable() {
        return isOpen() && actor.scope(Right.DRAFT_DECISION).includesUnit(getCampaign().unit());
    }

    public String getSymbol() {
        var code = getNode().code();
        return acts.asked("symbol", code.matches("[A-Z]{2,8}") && !code.equals("NA") ? "QĐ-" + code : "QĐ-UBND");
    }

    public int share(int count, int people) {
        return people == 0 ? 0 : 100 * count / people;
    }

    /** How dark a share is drawn. */
    public String heat(int percent) {
        return percent >= 90 ? "heat-3" : percent >= 50 ? "heat-2" : percent > 0 ? "heat-1" : "";
    }
}
