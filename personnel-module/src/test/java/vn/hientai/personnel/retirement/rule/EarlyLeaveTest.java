package vn.hientai.personnel.retirement.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hientai.core.policy.LawFiles;
import vn.hientai.core.policy.PolicyBook;

@DisplayName("Nghỉ hưu trước tuổi do sắp xếp, tinh giản")
class EarlyLeaveTest {
    private static EarlyLeave.Outcome of(LocalDate retires, LocalDate leaves, LocalDate restructured, int insured) {
        return new EarlyLeave().of(
                new EarlyLeave.Facts(retires, leaves, restructured, insured), PolicyBook.of(LawFiles.parameters(), leaves));
    }

    @ParameterizedTest(name = "nghỉ từ {0}, hưu theo tuổi hết ngày {1}: {2}, {3}")
    @CsvSource({
        // dưới 2 năm, đủ 2 đến đủ 5 năm, trên 5 đến 10 năm
        "2025-07-01, 2027-06-30, TWO_TO_FIVE, yes",
        "2025-07-01, 2027-05-31, UNDER_TWO, yes",
        "2025-07-01, 2030-06-30, TWO_TO_FIVE, yes",
        "2025-07-01, 2030-07-31, FIVE_TO_TEN, yes",
        "2025-07-01, 2035-06-30, FIVE_TO_TEN, yes",
        "2025-07-01, 2035-07-31, FIVE_TO_TEN, no",
        "2025-07-01, 2025-07-31, UNDER_TWO, yes",
        "2025-07-01, 2025-06-30, UNDER_TWO, no",
        // từ 01/9/2025: nghị định mới, số liệu chưa xác nhận
        "2025-09-01, 2030-08-31, TWO_TO_FIVE, yes",
        "2025-09-01, 2030-09-30, FIVE_TO_TEN, no"})
    void knows_its_window_on_every_boundary_day(LocalDate leaves, LocalDate retires, EarlyLeave.Band band, String may) {
        var outcome = of(retires, leaves, leaves, 240);

        assertThat(outcome.band()).isEqualTo(band);
        assertThat(outcome.verdict().passed()).isEqualTo(may.equals("yes"));
    }

    @ParameterizedTest(name = "hưu {0}, quyết định sắp xếp {1}, đóng {2} tháng: {3} + {4} + {5} tháng lương")
    @CsvSource({
        // 36 tháng sớm, trong 12 tháng: 36; 3 năm x 5; 20 năm: 5 + 4 x 0,5
        "2028-06-30, 2025-03-01, 288, 36.0, 15.0, 7.0",
        // ngày cuối cùng còn hưởng đủ, và ngày sau đó
        "2028-06-30, 2024-07-01, 240, 36.0, 15.0, 5.0",
        "2028-06-30, 2024-06-30, 240, 18.00, 15.0, 5.0",
        // 31 tháng sớm: 2 năm 7 tháng tính 3 năm; 30 tháng: 2,5 năm
        "2028-01-31, 2025-03-01, 240, 31.0, 15.0, 5.0",
        "2027-12-31, 2025-03-01, 240, 30.0, 12.5, 5.0",
        // trên 5 đến 10 năm: 0,9 x 60; 4 tháng mỗi năm
        "2032-06-30, 2025-03-01, 246, 54.0, 28.0, 5.25",
        // dưới 2 năm: chỉ có trợ cấp cho số tháng nghỉ sớm
        "2026-06-30, 2025-03-01, 400, 12.0, 0, 0",
        // 15 năm: 4 tháng; dưới 15 năm: không
        "2028-06-30, 2025-03-01, 180, 36.0, 15.0, 4.0",
        "2028-06-30, 2025-03-01, 168, 36.0, 15.0, 0"})
    void counts_the_months_of_pay(
            LocalDate retires, LocalDate restructured, int insured, BigDecimal oneOff, BigDecimal perYear, BigDecimal service) {
        var outcome = of(retires, LocalDate.of(2025, 7, 1), restructured, insured);

        assertThat(outcome.oneOff()).isEqualByComparingTo(oneOff);
        assertThat(outcome.perYear()).isEqualByComparingTo(perYear);
        assertThat(outcome.service()).isEqualByComparingTo(service);
        assertThat(outcome.total()).isEqualByComparingTo(oneOff.add(perYear).add(service));
    }

    @Test
    void tells_no_amount_where_the_figures_are_not_confirmed() {
        var outcome = of(LocalDate.of(2029, 6, 30), LocalDate.of(2027, 1, 1), LocalDate.of(2026, 12, 1), 300);

        assertThat(outcome.total()).isNull();
        assertThat(outcome.verdict().passed()).isTrue();
        assertThat(outcome.verdict().unconfirmed()).contains("early-leave.most-years");
    }

    @ParameterizedTest(name = "{0} tháng là {1} năm")
    @CsvSource({"0, 0", "1, 0.5", "6, 0.5", "7, 1", "11, 1", "12, 1", "13, 1.5", "19, 2"})
    void rounds_odd_months_to_half_years(int months, BigDecimal years) {
        assertThat(EarlyLeave.years(months)).isEqualByComparingTo(years);
    }
}
