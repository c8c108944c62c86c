package vn.hientai.personnel.career.training.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hientai.core.policy.PolicyBooks;
import vn.hientai.personnel.career.training.rule.TrainingCompensation.Facts;
import vn.hientai.personnel.career.training.rule.TrainingCompensation.Outcome;
import vn.hientai.personnel.career.training.rule.TrainingCompensation.Situation;

@DisplayName("Đền bù chi phí đào tạo")
class TrainingCompensationTest {
    private final PolicyBooks books = new PolicyBooks();

    @ParameterizedTest(name = "{0} đồng, cam kết {1}, đã phục vụ {2}: {3}")
    @CsvSource({
        "120000000, 72, 0,  120000000", "120000000, 72, 18, 90000000", "120000000, 72, 71, 1666667",
        "120000000, 72, 72, 0", "120000000, 72, 90, 0", "100, 72, 1, 99"})
    void pays_back_the_share_of_the_pledge_that_was_not_served(BigDecimal cost, int pledge, int served, BigDecimal amount) {
        assertThat(of(new Facts(cost, 24, served, pledge, Situation.LEFT_BEFORE_PLEDGE, 0, false)).amount())
                .isEqualByComparingTo(amount);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"QUIT_DURING_TRAINING, 120000000", "DISMISSED_DURING_TRAINING, 120000000", "NO_DEGREE, 120000000",
        "SERIOUS_ILLNESS, 0", "DISASTER, 0", "TRANSFER, 0"})
    void all_without_the_degree_and_nothing_for_illness_or_transfer(Situation situation, BigDecimal amount) {
        assertThat(of(new Facts(new BigDecimal("120000000"), 24, 18, 72, situation, 0, false)).amount()).isEqualByComparingTo(amount);
    }

    @ParameterizedTest(name = "{0} năm công tác, ưu tiên {1}: {2}")
    @CsvSource({"6, false, 82800000", "6, true, 79200000", "60, true, 0"})
    void each_year_of_service_before_takes_a_part_of_the_cost_off(int years, boolean favoured, BigDecimal amount) {
        assertThat(of(new Facts(new BigDecimal("120000000"), 24, 18, 72, Situation.LEFT_BEFORE_PLEDGE, years, favoured)).amount())
                .isEqualByComparingTo(amount);
    }

    @Test
    void a_pledge_below_three_times_the_training_is_noticed() {
        var facts = new Facts(BigDecimal.TEN, 24, 0, 71, Situation.LEFT_BEFORE_PLEDGE, 0, false);

        assertThat(of(facts).verdict().failed()).singleElement()
                .satisfies(finding -> assertThat(finding.remedy()).containsEntry("least", 72));
    }

    private Outcome of(Facts facts) {
        return new TrainingCompensation().of(facts, books.on(LocalDate.of(2026, 11, 22)));
    }
}
