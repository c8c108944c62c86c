package vn.hientai.personnel.career.development;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Map;
import vn.hientai.core.attachment.AttachmentQueries;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.BusinessRuleViolated;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.usecase.UseCase;

/** The person reports progress on a goal (ghi kết quả): a percentage, a note, evidence where there is some. */
@ApplicationScoped
@UseCase(Right.USE_OWN)
public class ReportProgress {
    /** @param evidence an attachment's number, or null */
    public record Command(
            long plan, long goal, @Min(0) @Max(100) int progress, @NotBlank @Size(max = 2000) String note, Long evidence) {}

    @Inject
    CurrentActor actor;

    @Inject
    DevelopmentPlans plans;

    @Inject
    PlanDesk desk;

    @Inject
    AttachmentQueries attachments;

    @Inject
    Today today;

    public long handle(@Valid Command command) {
        var plan = plans.forPerson(command.plan());
        if (command.evidence() != null
                && !attachments.isAttached(command.evidence(), PlanAttachments.KIND, String.valueOf(command.plan()))) {
            throw BusinessRuleViolated.at("evidence", "refusal.attachment.not-here", Map.of());
        }
        var goal = plan.report(command.goal(), command.progress());
        var report = GoalReport.of(
                goal.id(), command.progress(), command.note().strip(), command.evidence(),
                actor.who().account(), today.date(), today.instant());
        var id = plans.add(report);
        plans.happened(plan, goal.id(), "REPORTED", command.progress() + " %: " + command.note());
        desk.askHead("CONFIRM_PROGRESS", plan, null);
        return id;
    }
}
