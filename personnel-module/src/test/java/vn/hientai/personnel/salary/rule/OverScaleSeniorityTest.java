package vn.hientai.personnel.salary.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hientai.core.calendar.WorkCalendars;
import vn.hientai.core.calendar.rule.WorkCalendar;
import vn.hientai.core.kernel.SanctionForm;
import vn.hientai.core.kernel.StaffCategory;
import vn.hientai.core.policy.PolicyBooks;
import vn.hientai.personnel.payscale.PayScales;

@DisplayName("Phụ cấp thâm niên vượt khung")
class OverScaleSeniorityTest {
    private final PayScales scales = new PayScales();
    private final OverScaleSeniority rule = new OverScaleSeniority(new WorkCalendar(WorkCalendars.shipped()));

    @ParameterizedTest(name = "loại {0} bậc cuối từ {1}, xét ngày {2}: {3}, lần tới {4}")
    @CsvSource({
        "A1,   2020-01-01, 2022-12-31, 0,    2023-01-01",
        "A1,   2020-01-01, 2023-01-01, 0.05, 2024-01-01",
        "A1,   2020-01-01, 2023-12-31, 0.05, 2024-01-01",
        "A1,   2020-01-01, 2024-01-01, 0.06, 2025-01-01",
        "A1,   2020-01-01, 2026-11-22, 0.08, 2027-01-01",
        "B,    2020-01-01, 2021-12-31, 0,    2022-01-01",
        "B,    2020-01-01, 2022-01-01, 0.05, 2023-01-01",
        "NV.1, 2020-01-01, 2024-01-01, 0.07, 2025-01-01",
        "CGCC, 2020-01-01, 2024-12-31, 0,    2025-01-01",
        "CGCC, 2020-01-01, 2025-01-01, 0.05, 2026-01-01"})
    void five_per_cent_first_then_one_a_year(
            String scale, LocalDate since, LocalDate on, BigDecimal share, LocalDate next) {
        var of = scales.find(scale).orElseThrow();
        var held = rule.held(new StepRaiseFacts(of, of.top(), since, List.of(), null), new PolicyBooks().on(on));

        assertThat(held.held()).isEqualByComparingTo(share);
        assertThat(held.next()).isEqualTo(next);
    }

    @Test
    void a_sanction_delays_the_first_share_and_one_later_delays_the_year_it_falls_into() {
        var a1 = scales.find("A1").orElseThrow();
        var events = List.of(RaiseEvent.sanction(SanctionForm.CENSURE, LocalDate.of(2021, 10, 1)),
                RaiseEvent.sanction(SanctionForm.REPRIMAND, LocalDate.of(2024, 1, 15)));
        var facts = new StepRaiseFacts(a1, 9, LocalDate.of(2020, 1, 1), events, StaffCategory.CS_STAFF);
        var held = rule.held(facts, new PolicyBooks().on(LocalDate.of(2024, 9, 30)));

        assertThat(held.first()).isEqualTo(LocalDate.of(2023, 7, 1));
        assertThat(held.held()).isEqualByComparingTo("0.05");
        assertThat(held.next()).isEqualTo(LocalDate.of(2024, 10, 1));
    }
}
