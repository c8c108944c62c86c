package vn.hientai.personnel.quality;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.BusinessRuleViolated;
import vn.hientai.core.kernel.InvalidInput;
import vn.hientai.core.kernel.InvalidInput.Violation;
import vn.hientai.core.kernel.OrgUnitId;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.organisation.OrgTrees;
import vn.hientai.core.usecase.Audited;
import vn.hientai.core.usecase.UseCase;
import vn.hientai.core.worklist.Assignee;
import vn.hientai.core.worklist.Worklist;

/**
 * A parent unit asks the units directly below it to clean their files by a day (đợt rà soát hồ sơ): each gets a task, its
 * score of today is kept to compare with. Answers the number of the campaign.
 */
@ApplicationScoped
@UseCase(Right.EDIT_FILE)
public class StartCampaign {
    static final String TASK = "CLEAN_FILES";
    static final String SUBJECT = "FileCampaign";

    public record Command(
            @NotNull OrgUnitId unit, @Audited @NotBlank @Size(max = 200) String title, @Size(max = 1000) String note, @NotNull LocalDate due) {}

    @Inject
    CurrentActor actor;

    @Inject
    OrgTrees trees;

    @Inject
    QualityQueries quality;

    @Inject
    Campaigns campaigns;

    @Inject
    Worklist worklist;

    @Inject
    Today today;

    public long handle(@Valid @NotNull Command command) {
        actor.mustReachUnit(Right.EDIT_FILE, command.unit());
        var day = today.date();
        if (!command.due().isAfter(day)) {
            throw new InvalidInput(List.of(Violation.of("due", "IMPOSSIBLE_DATE")));
        }
        var units = quality.units(actor.scope(Right.EDIT_FILE), trees.now().get(command.unit()));
        if (units.size() < 2) {
            throw new BusinessRuleViolated("refusal.campaign.no-units");
        }
        var note = command.note() == null ? "" : command.note().strip();
        var campaign = campaigns.add(command.unit(), command.title().strip(), note, day, command.due());
        for (var one : units.subList(1, units.size())) {
            campaigns.add(campaign, one);
            worklist.raise(
                    TASK, SUBJECT, campaign + ":" + one.unit().code(), Assignee.role(campaigns.keeperOf(one.unit(), day), one.unit().id()),
                    command.due(), "/officer/quality?unit=" + one.unit().code(),
                    Map.of("title", command.title().strip(), "unit", one.unit().name()));
        }
        return campaign;
    }
}
