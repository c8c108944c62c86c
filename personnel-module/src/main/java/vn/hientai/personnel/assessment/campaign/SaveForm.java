package vn.hientai.personnel.assessment.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.AnnualGrade;
import vn.hientai.core.kernel.InvalidInput.Violation;
import vn.hientai.core.kernel.InvalidInput;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.kernel.StaleEdit;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.usecase.UseCase;
import vn.hientai.core.worklist.Worklist;
import vn.hientai.personnel.assessment.campaign.rule.Step;

/** Keeps a person's own assessment as a draft, or submits it (lưu, nộp phiếu tự đánh giá); once submitted it stands. */
@ApplicationScoped
@UseCase(Right.USE_OWN)
public class SaveForm {
    private static final int MOST = 8000;

    /** @param version of the form that was read, 0 for the first draft */
    public record Command(
            long campaign, @Size(max = MOST) String results, @Size(max = MOST) String strengths, @Size(max = MOST) String weaknesses,
            @Size(max = MOST) String plan, AnnualGrade grade, boolean submit, int version) {}

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    CampaignDesk desk;

    @Inject
    Campaigns campaigns;

    @Inject
    Gradings gradings;

    @Inject
    Worklist worklist;

    @Inject
    Today today;

    public void handle(@Valid @NotNull Command command) {
        var campaign = campaigns.open(command.campaign());
        var row = gradings.lock(campaign.id(), desk.self());
        CampaignDesk.mustBeAt(row, Step.SELF);
        if (command.submit()) {
            mustBeComplete(command);
        }
        Sql.of("insert into grading_form (campaign_id, person_id) values (?, ?) on conflict do nothing", campaign.id(), row.person()).execute(em);
        var saved = Sql.of(
                        """
                        update grading_form set results = ?, strengths = ?, weaknesses = ?, plan = ?, grade = ?, saved_at = now(),
                            submitted_on = cast(? as date), version = version + 1""",
                        text(command.results()), text(command.strengths()), text(command.weaknesses()), text(command.plan()), command.grade(),
                        command.submit() ? today.date() : null)
                .where("campaign_id = ? and person_id = ? and version = ?", campaign.id(), row.person(), command.version())
                .execute(em);
        if (saved == 0) {
            throw new StaleEdit("form");
        }
        if (command.submit()) {
            gradings.advance(campaign.id(), Step.SELF, List.of(row.person().value()));
            worklist.settle(Opening.SELF, Opening.SUBJECT, Opening.subject(campaign.id(), row.person().value()), "SUBMITTED");
        }
    }

    private static void mustBeComplete(Command command) {
        var wrong = new ArrayList<Violation>();
        if (text(command.results()).isBlank()) {
            wrong.add(Violation.of("results", "REQUIRED"));
        }
        if (command.grade() == null || command.grade() == AnnualGrade.NOT_GRADED) {
            wrong.add(Violation.of("grade", "REQUIRED"));
        }
        if (!wrong.isEmpty()) {
            throw new InvalidInput(wrong);
        }
    }

    private static String text(String given) {
        return given == null ? "" : given.strip();
    }
}
