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
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.policy.Verdict;
import vn.hientai.personnel.assessment.campaign.Campaign;
import vn.hientai.personnel.assessment.campaign.CampaignQueries;
import vn.hientai.personnel.assessment.campaign.CampaignQueries.PetitionRow;
import vn.hientai.personnel.assessment.campaign.CampaignQueries.Standing;
import vn.hientai.personnel.assessment.campaign.CampaignStatus;
import vn.hientai.personnel.assessment.campaign.FilePetition;
import vn.hientai.personnel.assessment.campaign.GradingRow;
import vn.hientai.personnel.assessment.campaign.SaveForm;
import vn.hientai.personnel.assessment.campaign.SelfForm;
import vn.hientai.personnel.assessment.campaign.rule.Step;

/** The own part in a campaign: form with its draft, result with its reasons, petition. */
@Named
@RequestScoped
public class MyGradingView {
    @Inject
    CurrentActor actor;

    @Inject
    CampaignQueries campaigns;

    @Inject
    SaveForm saveForm;

    @Inject
    FilePetition filePetition;

    @Inject
    GradingActs acts;

    @Inject
    Today today;

    private List<Campaign> all;
    private Campaign campaign;
    private GradingRow row;
    private SelfForm form;
    private Standing standing;

    private AccessScope scope() {
        return AccessScope.only(actor.who().personOrNull());
    }

    public List<Campaign> getAll() {
        if (all == null) {
            all = campaigns.list(scope());
        }
        return all;
    }

    public boolean isPresent() {
        return !getAll().isEmpty();
    }

    /** The one asked for, else the newest. */
    public Campaign getCampaign() {
        if (campaign == null) {
            campaign = acts.asked("id") == null
                    ? getAll().get(0)
                    : campaigns.find(scope(), acts.number("id")).orElseThrow(() -> new NotFound("Campaign", acts.asked("id")));
        }
        return campaign;
    }

    public GradingRow getRow() {
        if (row == null) {
            row = campaigns.row(scope(), getCampaign(), actor.who().personOrNull()).orElseThrow(() -> new NotFound("Campaign", acts.asked("id")));
        }
        return row;
    }

    /** What is saved. */
    public SelfForm getForm() {
        if (form == null) {
            form = campaigns.form(scope(), getCampaign(), getRow().person());
        }
        return form;
    }

    public boolean isWritable() {
        return getRow().step() == Step.SELF && getCampaign().status() == CampaignStatus.OPEN;
    }

    /** After a conflict, the version that stands: saving again keeps what is typed. */
    public int getVersion() {
        return acts.isStale() || acts.asked("version") == null ? getForm().version() : (int) acts.number("version");
    }

    public LocalDate getFormDay() {
        return campaigns.calendar(getCampaign()).get(Step.SELF).value();
    }

    public Standing getStanding() {
        if (standing == null) {
            standing = campaigns.standing(scope(), getCampaign(), List.of(getRow())).get(getRow().person());
        }
        return standing;
    }

    /** Once decided the verdict of the decision, before it what the rules say of the year so far. */
    public Verdict getVerdict() {
        if (acts.getRefused() != null) {
            return acts.getRefused();
        }
        return getRow().proposal().verdict() != null ? getRow().proposal().verdict() : getStanding().verdict();
    }

    public Set<String> getUses() {
        return getRow().result().grade() == null ? Set.of() : new TreeSet<>(CampaignQueries.usesOf(getRow().result().grade()));
    }

    public List<PetitionRow> getPetitions() {
        return campaigns.petitions(scope(), getCampaign(), getRow().person());
    }

    public LocalDate getPetitionUntil() {
        return campaigns.petitionUntil(scope(), getCampaign(), getRow()).orElse(null);
    }

    public boolean isPetitionable() {
        return getRow().step() == Step.DONE && getPetitionUntil() != null && !today.date().isAfter(getPetitionUntil())
                && getPetitions().stream().noneMatch(PetitionRow::isOpen);
    }

    public String save() {
        return write(false);
    }

    public String submit() {
        return write(true);
    }

    private String write(boolean submit) {
        var done = acts.carryOut(() -> saveForm.handle(new SaveForm.Command(
                getCampaign().id(), acts.asked("results"), acts.asked("strengths"), acts.asked("weaknesses"), acts.asked("plan"),
                acts.grade("grade"), submit, (int) acts.number("version"))));
        form = null;
        return back(done, submit ? "campaign.form.submitted" : "campaign.form.saved");
    }

    public String petition() {
        return back(acts.carryOut(() -> filePetition.handle(new FilePetition.Command(getCampaign().id(), acts.needed("text")))), "campaign.petition.sent");
    }

    private String back(boolean done, String key) {
        if (!done) {
            return null;
        }
        acts.done(key, Map.of());
        return "/me/grading?faces-redirect=true&id=" + getCampaign().id();
    }
}
