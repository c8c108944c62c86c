package vn.hientai.personnel.salary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hientai.core.kernel.BusinessRuleViolated;
import vn.hientai.core.kernel.Conflict;
import vn.hientai.core.kernel.DecisionId;
import vn.hientai.core.kernel.PersonId;
import vn.hientai.core.policy.Citation;

@DisplayName("Xếp lương")
class SalaryPlacementTest {
    private static final LocalDate SINCE = LocalDate.of(2023, 3, 1);
    private static final LocalDate RAISE = LocalDate.of(2026, 3, 1);
    private static final BigDecimal NEXT = new BigDecimal("3.00");
    private static final DecisionId DECISION = new DecisionId(9);

    private final SalaryPlacement second =
            SalaryPlacement.of(new PersonId(1), "01.003", "A1", 2, new BigDecimal("2.67"), SINCE, null);

    @Test
    void a_raise_closes_one_placement_and_opens_the_next() {
        var third = second.raiseOneStep(NEXT, RAISE, DECISION);

        assertThat(second.period().lastDay()).contains(RAISE.minusDays(1));
        assertThat(third.step()).isEqualTo(3);
        assertThat(third.coefficient()).isEqualTo(NEXT);
        assertThat(third.stepSince()).isEqualTo(RAISE);
        assertThat(third.decision()).isEqualTo(DECISION);
        assertThat(third.period().isOpenEnded()).isTrue();
        assertThat(third.rank()).isEqualTo(second.rank());
    }

    @ParameterizedTest(name = "nâng bậc ngày {0}")
    @ValueSource(strings = {"2023-02-28", "2023-03-01"})
    void no_raise_on_or_before_the_first_day(LocalDate day) {
        assertThatThrownBy(() -> second.raiseOneStep(NEXT, day, DECISION))
                .isInstanceOf(BusinessRuleViolated.class)
                .hasMessage("salary.raise-outside-placement");
        assertThat(second.period().isOpenEnded()).isTrue();
    }

    @Test
    void no_raise_out_of_a_placement_that_was_followed() {
        second.raiseOneStep(NEXT, RAISE, DECISION);

        assertThatThrownBy(() -> second.raiseOneStep(NEXT, RAISE.minusYears(1), DECISION))
                .isInstanceOf(Conflict.class)
                .hasMessage("salary.later-placement");
    }

    @Test
    void a_month_brings_coefficient_times_base_salary_and_the_over_scale_share() {
        var basis = Citation.of("161/2026/NĐ-CP", "3", "2");

        var month = SalaryQueries.MonthPay.of(new BigDecimal("2.67"), 0, new BigDecimal("2530000"), basis);
        var overScale = SalaryQueries.MonthPay.of(new BigDecimal("4.98"), 7, new BigDecimal("2530000"), basis);

        assertThat(month.total()).isEqualTo("6755100");
        assertThat(overScale.overScale()).isEqualTo("881958");
        assertThat(overScale.total()).isEqualTo("13481358");
    }
}
