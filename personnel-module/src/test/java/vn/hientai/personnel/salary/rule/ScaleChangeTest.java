package vn.hientai.personnel.salary.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hientai.core.kernel.BusinessRuleViolated;
import vn.hientai.core.policy.PolicyBooks;
import vn.hientai.personnel.payscale.PayScales;
import vn.hientai.personnel.salary.rule.ScaleChange.Outcome;
import vn.hientai.personnel.salary.rule.ScaleChangeFacts.Reason;

@DisplayName("Xếp lương khi thay đổi ngạch")
class ScaleChangeTest {
    private static final LocalDate SINCE = LocalDate.of(2024, 3, 1);
    private static final LocalDate DECIDED = LocalDate.of(2026, 9, 1);
    private final PolicyBooks books = new PolicyBooks();
    private final PayScales scales = new PayScales();

    @ParameterizedTest(name = "{0} bậc {1} vượt khung {2} lên {3}: bậc {4} hệ số {5}, bảo lưu {6}, tính từ {7}")
    @CsvSource({
        "A1,   6, 0,    A2.1, 1, 4.40, 0,    2026-09-01",
        "A1,   7, 0,    A2.1, 1, 4.40, 0,    2024-03-01",
        "A1,   8, 0,    A2.1, 2, 4.74, 0,    2024-03-01",
        "A1,   9, 0,    A2.1, 3, 5.08, 0,    2024-03-01",
        "A1,   9, 0.05, A2.1, 4, 5.42, 0,    2026-09-01",
        "A1,   9, 0.08, A2.1, 4, 5.42, 0,    2026-09-01",
        "A1,   9, 0.09, A2.1, 5, 5.76, 0,    2026-09-01",
        "A0,  10, 0,    A1,   9, 4.98, 0,    2024-03-01",
        "A0,  10, 0.05, A1,   9, 4.98, 0.15, 2026-09-01",
        "B,    1, 0,    A1,   1, 2.34, 0,    2026-09-01",
        "B,    4, 0,    A1,   2, 2.67, 0,    2026-09-01",
        "B,    5, 0,    A1,   2, 2.67, 0,    2024-03-01"})
    void a_higher_rank_pays_the_first_step_not_below_what_was_held(
            String from, int step, BigDecimal overScale, String to, int newStep, BigDecimal coefficient, BigDecimal reserved,
            LocalDate clock) {
        var outcome = change(from, step, overScale, to, Reason.HIGHER, DECIDED);

        assertThat(outcome.step()).isEqualTo(newStep);
        assertThat(outcome.coefficient()).isEqualByComparingTo(coefficient);
        assertThat(outcome.reservedDifference()).isEqualByComparingTo(reserved);
        assertThat(outcome.clockFrom()).isEqualTo(clock);
    }

    @Test
    void the_next_step_follows_the_clock_of_the_new_scale() {
        var kept = change("A1", 7, BigDecimal.ZERO, "A2.1", Reason.HIGHER, DECIDED).nextRise();
        var top = change("A0", 10, BigDecimal.ZERO, "A1", Reason.HIGHER, DECIDED).nextRise();

        assertThat(kept.date()).isEqualTo("2027-03-01");
        assertThat(kept.step()).isEqualTo(2);
        assertThat(kept.coefficient()).isEqualByComparingTo("4.74");
        assertThat(top.date()).isEqualTo("2027-03-01");
        assertThat(top.step()).isNull();
    }

    @Test
    void the_same_coefficients_keep_step_time_and_over_scale_share() {
        var outcome = change("A1", 4, BigDecimal.ZERO, "A1", Reason.SAME_LEVEL, DECIDED);

        assertThat(outcome.step()).isEqualTo(4);
        assertThat(outcome.clockFrom()).isEqualTo(SINCE);
        assertThat(outcome.reservedDifference()).isZero();
    }

    @Test
    void a_group_that_pays_more_places_as_a_higher_rank_and_one_that_pays_less_reserves_the_difference() {
        var up = change("A2.2", 3, BigDecimal.ZERO, "A2.1", Reason.SAME_LEVEL, DECIDED);
        var down = change("A2.1", 3, BigDecimal.ZERO, "A2.2", Reason.SAME_LEVEL, DECIDED);
        var over = change("A2.1", 8, new BigDecimal("0.05"), "A2.2", Reason.SAME_LEVEL, DECIDED);

        assertThat(up.step()).isEqualTo(2);
        assertThat(up.coefficient()).isEqualByComparingTo("4.74");
        assertThat(up.clockFrom()).isEqualTo(SINCE);
        assertThat(down.step()).isEqualTo(3);
        assertThat(down.coefficient()).isEqualByComparingTo("4.68");
        assertThat(down.reservedDifference()).isEqualByComparingTo("0.40");
        assertThat(over.reservedDifference()).isEqualByComparingTo("0.42");
    }

    @ParameterizedTest(name = "bậc {0} từ {1}: bậc {2}, nâng lần sau {3}")
    @CsvSource({
        "3, 2020-09-01, 5, 2029-09-01", "3, 2020-09-02, 4, 2026-09-02", "3, 2024-09-01, 3, 2027-09-01", "9, 2014-01-01, 9, 2017-01-01"})
    void a_lower_rank_pays_the_step_once_held_and_the_time_since(int lowerStep, LocalDate lowerSince, int step, LocalDate next) {
        var facts = new ScaleChangeFacts(scales.find("A2.1").orElseThrow(), 3, SINCE, BigDecimal.ZERO,
                scales.find("A1").orElseThrow(), Reason.LOWER_POOR_PERFORMANCE, DECIDED, lowerStep, lowerSince);
        var outcome = new ScaleChange().of(facts, books.on(DECIDED));

        assertThat(outcome.step()).isEqualTo(step);
        assertThat(outcome.nextRise().date()).isEqualTo(next);
        assertThat(outcome.reservedDifference()).isZero();
    }

    @Test
    void own_wish_keeps_the_difference() {
        var facts = new ScaleChangeFacts(scales.find("A2.1").orElseThrow(), 3, SINCE, BigDecimal.ZERO,
                scales.find("A1").orElseThrow(), Reason.LOWER_OWN_WISH, DECIDED, 3, LocalDate.of(2020, 9, 1));

        assertThat(new ScaleChange().of(facts, books.on(DECIDED)).reservedDifference()).isEqualByComparingTo("1.42");
    }

    @Test
    void the_day_of_the_decision_picks_the_law() {
        assertThat(change("A1", 7, BigDecimal.ZERO, "A2.1", Reason.HIGHER, LocalDate.of(2026, 7, 31)).verdict().unconfirmed())
                .contains("salary.change/HIGHER");
        assertThat(change("A1", 7, BigDecimal.ZERO, "A2.1", Reason.HIGHER, LocalDate.of(2026, 8, 1)).verdict().unconfirmed())
                .doesNotContain("salary.change/HIGHER");
        assertThatThrownBy(() -> change("A2.1", 3, BigDecimal.ZERO, "A1", Reason.LOWER_OWN_WISH, LocalDate.of(2026, 7, 31)))
                .isInstanceOf(BusinessRuleViolated.class);
    }

    private Outcome change(String from, int step, BigDecimal overScale, String to, Reason reason, LocalDate decided) {
        return new ScaleChange().of(new ScaleChangeFacts(scales.find(from).orElseThrow(), step, SINCE, overScale,
                scales.find(to).orElseThrow(), reason, decided, null, null), books.on(decided));
    }
}
