package vn.hientai.personnel.career.development;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.hientai.core.kernel.AccountId;
import vn.hientai.core.kernel.PersonId;

@DisplayName("Kế hoạch phát triển: vòng đời")
class DevelopmentPlanTest {
    private static final LocalDate START = LocalDate.of(2026, 1, 15);
    private static final LocalDate END = LocalDate.of(2028, 12, 31);
    private static final PersonId ANH = new PersonId(9);
    private static final AccountId HEAD = new AccountId(1);

    private static PlanText text(PersonId mentor, LocalDate review) {
        return new PlanText("Kế hoạch 2026–2028", "Phó Trưởng phòng", START, END, mentor, review);
    }

    private static GoalText goal(LocalDate due) {
        return new GoalText(GoalKind.STRETCH_TASK, "Chủ trì quy chế kho dữ liệu", null, "CC.03", due);
    }

    private static DevelopmentPlan draft() {
        return DevelopmentPlan.draft(ANH, text(new PersonId(5), START.plusMonths(6)), HEAD);
    }

    private static DevelopmentPlan agreed() {
        var plan = draft();
        plan.addGoal(goal(END));
        plan.propose(HEAD, START);
        plan.accept(START);
        return plan;
    }

    @Test
    void nobody_mentors_themselves() {
        assertThatThrownBy(() -> DevelopmentPlan.draft(ANH, text(ANH, null), HEAD)).hasMessage("development.own-mentor");
    }

    @Test
    void a_review_lies_within_the_plan() {
        assertThatThrownBy(() -> DevelopmentPlan.draft(ANH, text(null, END.plusDays(1)), HEAD)).hasMessage("development.review-outside-plan");
    }

    @Test
    void a_goal_is_due_within_the_plan_its_last_day_included() {
        var plan = draft();
        assertThat(plan.addGoal(goal(END)).status()).isEqualTo(GoalStatus.OPEN);
        assertThatThrownBy(() -> plan.addGoal(goal(END.plusDays(1)))).hasMessage("development.due-outside-plan");
        assertThatThrownBy(() -> plan.addGoal(goal(START.minusDays(1)))).hasMessage("development.due-outside-plan");
    }

    @Test
    void an_empty_plan_is_not_proposed() {
        assertThatThrownBy(() -> draft().propose(HEAD, START)).hasMessage("development.no-goals");
    }

    @Test
    @DisplayName("Người được lập kế hoạch đề nghị điều chỉnh: về lại dự thảo")
    void the_person_asks_for_a_change_and_the_head_proposes_again() {
        var plan = draft();
        plan.addGoal(goal(END));
        plan.propose(HEAD, START);
        assertThatThrownBy(() -> plan.addGoal(goal(END))).hasMessage("development.not-changeable");
        plan.askForChange("Lùi hạn");
        assertThat(plan.status()).isEqualTo(PlanStatus.DRAFT);
        plan.propose(HEAD, START);
        plan.accept(START);
        assertThat(plan.status()).isEqualTo(PlanStatus.AGREED);
    }

    @Test
    void nothing_is_reported_on_a_plan_that_is_not_agreed() {
        assertThatThrownBy(() -> draft().report(1, 10)).hasMessage("development.not-agreed");
    }

    @Test
    void a_goal_reported_done_is_confirmed_or_goes_back_to_where_it_was() {
        var goal = agreed().goals().get(0);
        goal.report(40);
        assertThat(goal.status()).isEqualTo(GoalStatus.OPEN);
        goal.report(100);
        assertThat(goal.status()).isEqualTo(GoalStatus.REPORTED_DONE);
        goal.sendBack(40);
        assertThat(goal.progress()).isEqualTo(40);
        goal.report(100);
        goal.confirm();
        assertThat(goal.status()).isEqualTo(GoalStatus.CONFIRMED);
        assertThatThrownBy(() -> goal.report(10)).hasMessage("development.goal-closed");
        assertThatThrownBy(() -> goal.drop("x")).hasMessage("development.goal-closed");
    }

    @Test
    void a_plan_is_not_closed_while_a_report_waits() {
        var plan = agreed();
        plan.goals().get(0).report(100);
        assertThatThrownBy(() -> plan.close("Tốt", END)).hasMessage("development.reports-wait");
        plan.goals().get(0).confirm();
        plan.close("Tốt", END);
        assertThat(plan.status()).isEqualTo(PlanStatus.CLOSED);
    }

    @Test
    void an_agreed_plan_is_closed_and_not_cancelled() {
        assertThatThrownBy(() -> agreed().cancel("x", START)).hasMessage("development.not-changeable");
    }
}
