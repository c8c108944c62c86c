package vn.hientai.web.faces.assessment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import vn.hientai.core.identity.AccessScope;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.personnel.assessment.campaign.CampaignQueries;
import vn.hientai.personnel.assessment.campaign.DecideUnitGrade;
import vn.hientai.personnel.assessment.campaign.DraftGradesDecision;
import vn.hientai.personnel.assessment.campaign.EndCampaign;
import vn.hientai.personnel.assessment.campaign.GradingRow;
import vn.hientai.personnel.assessment.campaign.HandOverAssessment;
import vn.hientai.personnel.assessment.campaign.HoldMeeting;
import vn.hientai.personnel.assessment.campaign.MoveGrade;
import vn.hientai.personnel.assessment.campaign.ProposeGrades;
import vn.hientai.personnel.assessment.campaign.RemindUnit;
import vn.hientai.personnel.assessment.campaign.WithdrawGradesDecision;
import vn.hientai.personnel.file.FileQueries;

/** What is done on the page of a campaign; each answers at its field and comes back to where it was asked. */
@Named
@RequestScoped
public class CampaignActions {
    @Inject
    CurrentActor actor;

    @Inject
    CampaignView view;

    @Inject
    GradingActs acts;

    @Inject
    CampaignQueries campaigns;

    @Inject
    FileQueries files;

    @Inject
    HoldMeeting holdMeeting;

    @Inject
    ProposeGrades proposeGrades;

    @Inject
    MoveGrade moveGrade;

    @Inject
    RemindUnit remindUnit;

    @Inject
    DraftGradesDecision draftGradesDecision;

    @Inject
    WithdrawGradesDecision withdrawGradesDecision;

    @Inject
    HandOverAssessment handOverAssessment;

    @Inject
    DecideUnitGrade decideUnitGrade;

    @Inject
    EndCampaign endCampaign;

    private long id() {
        return view.getCampaign().id();
    }

    private String back(boolean done, String to, String key, Map<String, ?> words) {
        if (!done) {
            return null;
        }
        acts.done(key, words);
        return "/unit/campaign?faces-redirect=true&id=" + id() + "&unit=" + view.getNode().code() + "&view=" + to;
    }

    public String meet() {
        var done = acts.carryOut(() -> holdMeeting.handle(new HoldMeeting.Command(
                id(), view.getNode().id(), acts.day("heldOn"), acts.whole("attended"), acts.whole("invited"), acts.needed("minutes"),
                acts.text("withoutForm"))));
        return back(done, "list", "campaign.met", Map.of("unit", view.getUnitName()));
    }

    /** Those of the page for whom the rules have all they need. */
    public String proposeAll() {
        var ready = view.getReady();
        var done = acts.carryOut(() -> proposeGrades.handle(new ProposeGrades.Command(
                id(), ready.stream().map(row -> new ProposeGrades.Item(row.person(), null, null, null, row.version())).toList())));
        return back(done, "list", "campaign.proposed-many", Map.of("count", ready.size()));
    }

    public String move() {
        var row = new GradingRow[1];
        var done = acts.carryOut(() -> {
            row[0] = row(acts.needed("person"));
            moveGrade.handle(new MoveGrade.Command(
                    id(), row[0].person(), acts.grade("grade"), acts.needed("reason"), (int) acts.number("version")));
        });
        return back(done, "board", "campaign.moved", done ? Map.of("name", row[0].fullName()) : Map.of());
    }

    private GradingRow row(String code) {
        return campaigns.row(scope(), view.getCampaign(), code).orElseThrow(() -> new NotFound("Person", code));
    }

    private AccessScope scope() {
        return actor.scope(Right.READ_WORK);
    }

    public String remind() {
        var count = new int[1];
        var done = acts.carryOut(() -> count[0] = remindUnit.handle(new RemindUnit.Command(id(), view.getNode().id())));
        return back(done, "progress", "campaign.reminded", Map.of("count", count[0]));
    }

    public String draft() {
        var done = acts.carryOut(() -> draftGradesDecision.handle(
                new DraftGradesDecision.Command(id(), view.getNode().id(), acts.needed("symbol"))));
        return back(done, "board", "campaign.drafted", Map.of());
    }

    public String withdraw() {
        var done = acts.carryOut(() -> withdrawGradesDecision.handle(
                new WithdrawGradesDecision.Command(id(), view.getNode().id(), acts.needed("reason"))));
        return back(done, "board", "campaign.withdrawn", Map.of());
    }

    public String handOver() {
        var done = acts.carryOut(() -> handOverAssessment.handle(new HandOverAssessment.Command(
                id(), view.getLost().stream().filter(one -> one.code().equals(acts.asked("from"))).findFirst()
                        .orElseThrow(() -> new NotFound("Person", "from")).person(),
                files.get(actor.scope(Right.DRAFT_DECISION), acts.needed("to")), acts.needed("reason"))));
        return back(done, "progress", "campaign.handed-over", Map.of());
    }

    public String gradeUnit() {
        var done = acts.carryOut(() -> decideUnitGrade.handle(new DecideUnitGrade.Command(
                view.getNode().id(), view.getCampaign().year(), acts.grade("unitGrade"), acts.decimal("score"), acts.ticked("outstanding"),
                acts.needed("authority"), null)));
        return back(done, "board", "campaign.organisation.done", Map.of("unit", view.getUnitName()));
    }

    public String end() {
        return end(false);
    }

    public String cancel() {
        return end(true);
    }

    private String end(boolean cancelled) {
        var done = acts.carryOut(() -> endCampaign.handle(new EndCampaign.Command(id(), cancelled, acts.text("reason"), (int) acts.number("version"))));
        return back(done, "progress", cancelled ? "campaign.cancelled" : "campaign.ended", Map.of());
    }
}
