package vn.hientai.personnel.career.development;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.BusinessRuleViolated;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.usecase.UseCase;

/** The head confirms a report, or sends it back with a note (xác nhận kết quả, trả lại). */
@ApplicationScoped
@UseCase(Right.LEAD_DEVELOPMENT)
public class ConfirmProgress {
    public record Command(long plan, long report, @NotNull GoalReport.Answer answer, @Size(max = 2000) String note) {}

    @Inject
    CurrentActor actor;

    @Inject
    DevelopmentPlans plans;

    @Inject
    PlanDesk desk;

    @Inject
    Today today;

    public void handle(@Valid Command command) {
        var plan = plans.forHead(command.plan(), null);
        var report = plans.report(command.report());
        var goal = plan.goals().stream()
                .filter(one -> one.id() == report.goal())
                .findFirst()
                .orElseThrow(() -> new NotFound(GoalReport.class, command.report()));
        var sentBack = command.answer() == GoalReport.Answer.SENT_BACK;
        if (sentBack && (command.note() == null || command.note().isBlank())) {
            throw BusinessRuleViolated.at("note", "development.reason-needed", Map.of());
        }
        report.answer(command.answer(), command.note(), actor.who().account(), today.date());
        if (sentBack) {
            goal.sendBack(plans.confirmedProgress(report.goal()));
        } else {
            goal.confirm();
        }
        plans.happened(plan, goal.id(), command.answer().name(), command.note());
        if (!plans.hasUnanswered(plan)) {
            desk.settle("CONFIRM_PROGRESS", plan, command.answer().name());
        }
        desk.tellPerson(plan, sentBack ? "report-sent-back" : "report-confirmed", Map.of("goal", goal.title()));
    }
}
