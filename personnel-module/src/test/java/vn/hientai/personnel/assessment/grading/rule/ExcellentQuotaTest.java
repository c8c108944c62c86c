package vn.hientai.personnel.assessment.grading.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hientai.core.policy.PolicyBooks;
import vn.hientai.personnel.assessment.grading.rule.ExcellentQuota.Denominator;

@DisplayName("Tỷ lệ hoàn thành xuất sắc")
class ExcellentQuotaTest {
    private final ExcellentQuota rule = new ExcellentQuota();

    @ParameterizedTest(name = "ngày {0}: {1} xuất sắc, {2} tốt, {4}, {5}: nhiều nhất {6}")
    @CsvSource({
        "2026-12-10, 10, 50, false, HTT_ONLY,     FLOOR,   10, 0.2",
        "2026-12-10, 11, 49, false, HTT_ONLY,     FLOOR,   10, 0.2",
        "2026-12-10, 11, 48, false, HTT_ONLY,     FLOOR,   9,  0.2",
        "2026-12-10, 11, 48, false, HTT_ONLY,     HALF_UP, 10, 0.2",
        "2026-12-10, 11, 44, false, HTT_ONLY,     CEILING, 10, 0.2",
        "2026-12-10, 20, 40, false, HTT_OR_ABOVE, FLOOR,   12, 0.2",
        "2026-12-10, 20, 40, true,  HTT_OR_ABOVE, FLOOR,   15, 0.25",
        "2026-12-10, 20, 40, true,  HTT_ONLY,     FLOOR,   12, 0.25",
        "2026-12-10, 20, 40, true,  ,             ,        12, 0.25",
        "2026-12-10, 3,  50, false, HTT_ONLY,     FLOOR,   3,  0.2",
        "2026-12-10, 0,  0,  false, HTT_ONLY,     FLOOR,   0,  0.2",
        "2025-12-31, 20, 40, true,  HTT_ONLY,     FLOOR,   10, 0.2",
        "2026-01-01, 20, 40, true,  HTT_ONLY,     FLOOR,   12, 0.25",
        "2023-09-15, 20, 40, false, HTT_ONLY,     FLOOR,   10, 0.2",
        "2023-09-14, 20, 40, false, HTT_ONLY,     FLOOR,   20,"})
    void surplus_candidates_fall_to_good(LocalDate on, int candidates, int good, boolean outstanding,
            Denominator denominator, RoundingMode rounding, int maximum, BigDecimal rate) {
        var quota = rule.of(new ExcellentQuota.Group(candidates, good, outstanding, denominator, rounding),
                new PolicyBooks().on(on));

        assertThat(quota.maximum()).isEqualTo(maximum);
        assertThat(quota.rate()).usingComparator(
                (one, other) -> one == null || other == null ? one == other ? 0 : 1 : one.compareTo(other)).isEqualTo(rate);
    }

    @ParameterizedTest(name = "{0} điểm so với chuẩn {1}: hệ số {2}")
    @CsvSource({"100, 100, 1.0", "250, 100, 2.5", "125, 100, 1.3", "124, 100, 1.2", "5, 100, 0.1", "4, 100, 0.0"})
    void a_coefficient_has_one_decimal(BigDecimal points, BigDecimal standard, BigDecimal coefficient) {
        var outcome = new ProductCoefficient().of(points, standard, new PolicyBooks().on(LocalDate.of(2026, 11, 22)));

        assertThat(outcome.coefficient()).isEqualTo(coefficient);
        assertThat(outcome.verdict().passed()).isEqualTo(coefficient.signum() > 0);
    }
}
