package vn.hientai.personnel.allowance.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hientai.core.policy.LawFiles;
import vn.hientai.core.policy.PolicyBook;

@DisplayName("Bảo lưu phụ cấp chức vụ")
class KeptOfficeTest {

    @ParameterizedTest(name = "{0} từ {1} sang {2} ngày {3}, hết {4}: còn {5} đến trước {6}")
    @CsvSource({
        "TRANSFER, 0.70, 0.50, 2025-07-01, 9999-12-31, 0.20, 2026-01-01",
        "TRANSFER, 0.70, 0, 2026-08-31, 9999-12-31, 0.70, 2027-02-28",
        "TRANSFER, 0.70, 0.50, 2026-01-15, 2026-05-01, 0.20, 2026-05-01",
        "TRANSFER, 0.70, 0.50, 2025-06-30, 9999-12-31, , ",
        "TRANSFER, 0.50, 0.50, 2026-01-01, 9999-12-31, , ",
        "TRANSFER, 0.30, 0.50, 2026-01-01, 9999-12-31, , ",
        "ROTATION, 0.70, 0.50, 2026-01-01, 2029-01-01, 0.20, 2029-01-01"})
    void what_is_kept_is_the_difference_for_as_long_as_the_law_says(
            String move, BigDecimal before, BigDecimal now, LocalDate from, LocalDate end, BigDecimal difference, LocalDate until) {
        var kept = KeptOffice.of(move, before, now, from, end, PolicyBook.of(LawFiles.parameters(), from));

        assertThat(kept.isPresent()).isEqualTo(difference != null);
        kept.ifPresent(one -> {
            assertThat(one.difference()).isEqualByComparingTo(difference);
            assertThat(one.until()).isEqualTo(until);
        });
    }
}
