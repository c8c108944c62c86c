package vn.hientai.personnel.salary.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
import vn.hientai.personnel.salary.rule.EarlyRaiseFacts.Merit;

@DisplayName("Nâng bậc lương trước thời hạn")
class EarlyStepRaiseTest {
    private static final LocalDate ON = LocalDate.of(2026, 11, 22);
    private static final Merit MERIT = new Merit("BK_TINH", LocalDate.of(2026, 2, 10));
    private final PolicyBooks books = new PolicyBooks();
    private final PayScales scales = new PayScales();
    private final EarlyStepRaise rule = new EarlyStepRaise(new WorkCalendar(WorkCalendars.shipped()));

    @ParameterizedTest(name = "loại {0} giữ bậc từ {1}: {2}, hưởng từ {3}")
    @CsvSource({
        "A1, 2023-12-31, false,",
        "A1, 2024-01-01, true,  2026-01-01",
        "A1, 2024-06-01, true,  2026-06-01",
        "A1, 2024-12-31, true,  2026-12-31",
        "A1, 2025-01-01, false,",
        "B,  2024-12-31, false,",
        "B,  2025-01-01, true,  2026-01-01",
        "B,  2025-12-31, true,  2026-12-31",
        "B,  2026-01-01, false,"})
    void on_31_december_of_the_year_between_one_and_twelve_months_are_lacking(
            String scale, LocalDate since, boolean eligible, LocalDate from) {
        var outcome = rule.of(merit(facts(scale, 3, since), MERIT, 50, 0), books.on(ON));

        assertThat(outcome.eligible()).isEqualTo(eligible);
        assertThat(outcome.from()).isEqualTo(from);
        assertThat(outcome.monthsEarly()).isEqualTo(eligible ? 12 : null);
    }

    @ParameterizedTest(name = "{0} người, đã dùng {1}: {2} suất, còn {3}")
    @CsvSource({"9, 0, 0, 0, false", "10, 0, 1, 1, true", "19, 0, 1, 1, true", "19, 1, 1, 0, false", "20, 1, 2, 1, true",
        "47, 2, 4, 2, true", "47, 5, 4, 0, false"})
    void one_place_for_each_full_ten(int headcount, int granted, int quota, int left, boolean eligible) {
        var outcome = rule.of(merit(facts("A1", 3, LocalDate.of(2024, 6, 1)), MERIT, headcount, granted), books.on(ON));

        assertThat(outcome.quota()).isEqualTo(quota);
        assertThat(outcome.quotaLeft()).isEqualTo(left);
        assertThat(outcome.eligible()).isEqualTo(eligible);
    }

    @ParameterizedTest(name = "loại {0}, thành tích ngày {1}: {2}")
    @CsvSource({
        "A1, 2020-12-31, false", "A1, 2021-01-01, true", "A1, 2026-11-22, true", "A1, 2026-11-23, false",
        "B,  2022-12-31, false", "B,  2023-01-01, true"})
    void achievements_of_six_years_count_and_of_four_in_the_ranks_of_24_months(String scale, LocalDate date, boolean eligible) {
        var since = scale.equals("B") ? LocalDate.of(2025, 6, 1) : LocalDate.of(2024, 6, 1);
        var outcome = rule.of(merit(facts(scale, 3, since), new Merit("BK_TINH", date), 50, 0), books.on(ON));

        assertThat(outcome.eligible()).isEqualTo(eligible);
    }

    @Test
    void what_was_achieved_before_the_last_early_rise_does_not_count_and_never_twice_in_a_row() {
        var step = facts("A1", 3, LocalDate.of(2024, 6, 1));

        assertThat(rule.of(new EarlyRaiseFacts(step, MERIT, null, null, 50, 0, LocalDate.of(2026, 2, 11), false), books.on(ON))
                .eligible()).isFalse();
        assertThat(rule.of(new EarlyRaiseFacts(step, MERIT, null, null, 50, 0, LocalDate.of(2026, 2, 10), false), books.on(ON))
                .eligible()).isTrue();
        assertThat(rule.of(new EarlyRaiseFacts(step, MERIT, null, null, 50, 0, null, true), books.on(ON)).eligible()).isFalse();
    }

    @Test
    void a_sanction_or_a_failed_year_while_on_the_step_bars_it_and_time_off_does_not() {
        var since = LocalDate.of(2024, 6, 1);
        var sanctioned = facts("A1", 3, since, RaiseEvent.sanction(SanctionForm.REPRIMAND, LocalDate.of(2024, 6, 1)));
        var before = facts("A1", 3, since, RaiseEvent.sanction(SanctionForm.REPRIMAND, LocalDate.of(2024, 5, 31)));
        var failed = facts("A1", 3, since, RaiseEvent.failedYear(2024));

        assertThat(rule.of(merit(sanctioned, MERIT, 50, 0), books.on(ON)).eligible()).isFalse();
        assertThat(rule.of(merit(before, MERIT, 50, 0), books.on(ON)).eligible()).isTrue();
        assertThat(rule.of(merit(failed, MERIT, 50, 0), books.on(ON)).eligible()).isFalse();
    }

    @Test
    void no_step_is_left_at_the_last_one() {
        assertThat(rule.of(merit(facts("A1", 9, LocalDate.of(2024, 6, 1)), MERIT, 50, 0), books.on(ON)).eligible()).isFalse();
    }

    @Test
    void a_refusal_for_the_year_names_the_year_in_which_it_opens() {
        var verdict = rule.judge(merit(facts("A1", 3, LocalDate.of(2025, 1, 1)), MERIT, 50, 0), books.on(ON));

        assertThat(verdict.failed()).singleElement()
                .satisfies(finding -> assertThat(finding.remedy()).isEqualTo(Map.of("when", LocalDate.of(2027, 1, 1))));
    }

    @ParameterizedTest(name = "giữ bậc từ {0}, thông báo {1}, nghỉ hết {2}: {3}, hưởng từ {4}")
    @CsvSource({
        "2024-03-01, 2026-11-22, 2027-05-31, true,  2026-11-22",
        "2023-11-22, 2026-11-22, 2027-05-31, false,",
        "2023-11-23, 2026-11-22, 2027-05-31, true,  2026-11-22",
        "2025-01-01, 2026-11-22, 2027-05-31, true,  2027-01-01",
        "2025-05-30, 2026-11-22, 2027-05-31, true,  2027-05-30",
        "2025-05-31, 2026-11-22, 2027-05-31, false,",
        "2024-03-01, 2026-11-22,           , true,  2026-11-22"})
    void on_a_notice_of_retirement_twelve_months_early_between_notice_and_retirement(
            LocalDate since, LocalDate noticed, LocalDate retires, boolean eligible, LocalDate from) {
        var facts = new EarlyRaiseFacts(facts("A1", 3, since), null, noticed, retires, null, 0, null, false);
        var outcome = rule.of(facts, books.on(ON));

        assertThat(outcome.eligible()).isEqualTo(eligible);
        assertThat(outcome.from()).isEqualTo(from);
        assertThat(outcome.quota()).isNull();
    }

    @Test
    void the_way_that_is_open_is_taken() {
        var old = new Merit("BK_TINH", LocalDate.of(2010, 1, 1));
        var facts = new EarlyRaiseFacts(facts("A1", 3, LocalDate.of(2024, 3, 1)), old, ON, null, 50, 0, null, false);

        assertThat(rule.of(facts, books.on(ON)).from()).isEqualTo(ON);
    }

    private StepRaiseFacts facts(String scale, int step, LocalDate since, RaiseEvent... events) {
        return new StepRaiseFacts(scales.find(scale).orElseThrow(), step, since, List.of(events), StaffCategory.CS_STAFF);
    }

    private static EarlyRaiseFacts merit(StepRaiseFacts step, Merit merit, int headcount, int granted) {
        return new EarlyRaiseFacts(step, merit, null, null, headcount, granted, null, false);
    }
}
