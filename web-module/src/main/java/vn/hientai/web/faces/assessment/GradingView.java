package vn.hientai.web.faces.assessment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import vn.hientai.core.identity.AccessScope;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.kernel.Texts;
import vn.hientai.core.organisation.OrgNode;
import vn.hientai.core.organisation.OrgTrees;
import vn.hientai.core.policy.Verdict;
import vn.hientai.personnel.assessment.campaign.AnswerPetition;
import vn.hientai.personnel.assessment.campaign.Campaign;
import vn.hientai.personnel.assessment.campaign.CampaignQueries;
import vn.hientai.personnel.assessment.campaign.CampaignQueries.EventRow;
import vn.hientai.personnel.assessment.campaign.CampaignQueries.PetitionRow;
import vn.hientai.personnel.assessment.campaign.CampaignQueries.Standing;
import vn.hientai.personnel.assessment.campaign.CampaignStatus;
import vn.hientai.personnel.assessment.campaign.GiveOpinion;
import vn.hientai.personnel.assessment.campaign.GradingRow;
import vn.hientai.personnel.assessment.campaign.ProposeGrades;
import vn.hientai.personnel.assessment.campaign.SelfForm;
import vn.hientai.personnel.assessment.campaign.rule.Step;
import vn.hientai.personnel.assessment.grading.rule.GradeFacts;
import vn.hientai.web.faces.support.Display;

/** A person of a campaign in the hands of whoever assesses: form, verdict, proposal, opinion, petition. */
@Named
@RequestScoped
public class GradingView {
    @Inject
    CurrentActor actor;

    @Inject
    CampaignQueries campaigns;

    @Inject
    ProposeGrades proposeGrades;

    @Inject
    GiveOpinion giveOpinion;

    @Inject
    AnswerPetition answerPetition;

    @Inject
    GradingActs acts;

    @Inject
    OrgTrees trees;

    @Inject
    Display display;

    private Campaign campaign;
    private GradingRow row;
    private Standing standing;

    private AccessScope scope() {
        return actor.scope(Right.READ_WORK);
    }

    public Campaign getCampaign() {
        if (campaign == null) {
            campaign = campaigns.find(scope(), acts.number("id")).orElseThrow(() -> new NotFound("Campaign", acts.asked("id")));
        }
        return campaign;
    }

    public GradingRow getRow() {
        if (row == null) {
            row = campaigns.row(scope(), getCampaign(), acts.asked("code", "")).orElseThrow(() -> new NotFound("Person", acts.asked("code")));
        }
        return row;
    }

    public String getUnitCode() {
        return trees.now().find(getRow().frozen().unit()).map(OrgNode::code).orElse("");
    }

    public Standing getStanding() {
        if (standing == null) {
            standing = campaigns.standing(scope(), getCampaign(), List.of(getRow())).get(getRow().person());
        }
        return standing;
    }

    /** Of the last refusal, else what was kept with the proposal, else what the rules say now. */
    public Verdict getVerdict() {
        if (acts.getRefused() != null) {
            return acts.getRefused();
        }
        return getRow().proposal().verdict() != null ? getRow().proposal().verdict() : getStanding().verdict();
    }

    public String getMissing() {
        return acts.fields(getStanding().missing());
    }

    public SelfForm getForm() {
        return campaigns.form(scope(), getCampaign(), getRow().person());
    }

    public List<EventRow> getEvents() {
        return campaigns.events(scope(), getCampaign(), getRow());
    }

    public String said(EventRow event) {
        return Texts.get(display.getLocale(), "campaign.event." + event.kind(), Map.of(
                "before", grade(event.before()), "after", grade(event.after())));
    }

    private String grade(String code) {
        return code == null ? "" : Texts.find(display.getLocale(), "enum.AnnualGrade." + code).orElse("");
    }

    public List<PetitionRow> getPetitions() {
        return campaigns.petitions(scope(), getCampaign(), getRow().person());
    }

    public LocalDate getPetitionUntil() {
        return campaigns.petitionUntil(scope(), getCampaign(), getRow()).orElse(null);
    }

    public Set<String> getUses() {
        return getRow().result().grade() == null ? Set.of() : new TreeSet<>(CampaignQueries.usesOf(getRow().result().grade()));
    }

    private boolean isOpen() {
        return getCampaign().status() == CampaignStatus.OPEN;
    }

    public boolean isProposable() {
        return isOpen() && campaigns.mayAssess(scope(), getRow()) && (getRow().step() == Step.PROPOSAL
                || getRow().step() == Step.DECISION && (getRow().result().decision() == null || getRow().result().grade() != null));
    }

    public boolean isOpinable() {
        return isOpen() && actor.scope(Right.DRAFT_DECISION).includesUnit(getRow().frozen().unit())
                && getRow().frozen().steps().contains(Step.PARTY) && Set.of(Step.PARTY, Step.PROPOSAL, Step.DECISION).contains(getRow().step());
    }

    public boolean isAnswerable() {
        return getRow().step() == Step.DONE && campaigns.mayAssess(scope(), getRow()) && getPetitions().stream().anyMatch(PetitionRow::isOpen);
    }

    public boolean isSanctioned() {
        return getStanding().missing().stream().anyMatch(field -> field.endsWith("publicDuty")) || getRow().given().publicDuty() != null;
    }

    public String propose() {
        var done = acts.carryOut(() -> proposeGrades.handle(new ProposeGrades.Command(getCampaign().id(), List.of(new ProposeGrades.Item(
                getRow().person(), acts.grade("grade"), told(), acts.text("note"), (int) acts.number("version"))))));
        return back(done, "campaign.told.done", Map.of("name", getRow().fullName()));
    }

    private ProposeGrades.Told told() {
        var onTime = acts.decimal("tasksOnTime");
        var before = getRow().given().results();
        var results = onTime == null
                ? null
                : new GradeFacts.Results(
                        before == null ? List.of() : before.groups(), onTime, acts.decimal("tasksExceeded"), acts.decimal("unitTargets"), null,
                        null, null, null);
        var publicDuty = acts.text("publicDuty");
        return new ProposeGrades.Told(
                acts.decimal("score"), results, acts.ticked("degradation"), acts.ticked("corruption"),
                publicDuty == null ? null : Boolean.valueOf(publicDuty.equals("yes")));
    }

    public String opine() {
        var done = acts.carryOut(() -> giveOpinion.handle(new GiveOpinion.Command(
                getCampaign().id(), getRow().person(), acts.needed("opinion"), acts.grade("partyGrade"))));
        return back(done, "campaign.opinion.done", Map.of());
    }

    public String uphold() {
        return answer(false);
    }

    public String regrade() {
        return answer(true);
    }

    private String answer(boolean regrade) {
        var done = acts.carryOut(() -> answerPetition.handle(new AnswerPetition.Command(
                getCampaign().id(), getRow().person(), regrade, acts.needed("answer"))));
        return back(done, "campaign.petition.answered", Map.of());
    }

    private String back(boolean done, String key, Map<String, ?> words) {
        if (!done) {
            return null;
        }
        acts.done(key, words);
        return "/unit/grading?faces-redirect=true&id=" + getCampaign().id() + "&code=" + getRow().code();
    }
}
