package vn.hientai.personnel.payscale;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Bảng lương")
class PayScalesTest {
    private final PayScales scales = new PayScales();

    @ParameterizedTest(name = "{0}: bậc 1 {1}, bậc cuối {2} hệ số {3}")
    @CsvSource({
        "A3.1, 6.20, 6, 8.00", "A3.2, 5.75, 6, 7.55", "A2.1, 4.40, 8, 6.78", "A2.2, 4.00, 8, 6.38",
        "A1, 2.34, 9, 4.98", "A0, 2.10, 10, 4.89", "B, 1.86, 12, 4.06", "CGCC, 8.80, 3, 10.00", "NV.5, 1.00, 12, 2.98"})
    void each_class_runs_from_its_first_to_its_last_step(String code, BigDecimal first, int top, BigDecimal last) {
        var scale = scales.find(code).orElseThrow();

        assertThat(scale.top()).isEqualTo(top);
        assertThat(scale.coefficient(1)).isEqualByComparingTo(first);
        assertThat(scale.coefficient(top)).isEqualByComparingTo(last);
    }

    @Test
    void every_rank_of_the_catalogue_is_on_a_scale_that_exists() {
        assertThat(scales.ranks()).hasSizeGreaterThan(250)
                .allSatisfy(rank -> assertThat(scales.find(rank.scale())).as(rank.code()).isPresent());
        assertThat(scales.ofRank("01.004").orElseThrow().code()).isEqualTo("A0");
    }
}
