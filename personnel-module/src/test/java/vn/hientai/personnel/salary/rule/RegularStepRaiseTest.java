package vn.hientai.personnel.salary.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hientai.personnel.salary.rule.RaiseEvent.daysOff;
import static vn.hientai.personnel.salary.rule.RaiseEvent.failedYear;
import static vn.hientai.personnel.salary.rule.RaiseEvent.sanction;
import static vn.hientai.personnel.salary.rule.RaiseEvent.timeOff;

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
import vn.hientai.personnel.payscale.rule.PayScale;

@DisplayName("Nâng bậc lương thường xuyên")
class RegularStepRaiseTest {
    private static final LocalDate SINCE = LocalDate.of(2023, 3, 1);
    private static final LocalDate DUE = LocalDate.of(2026, 3, 1);
    private final PolicyBooks books = new PolicyBooks();
    private final PayScales scales = new PayScales();
    private final RegularStepRaise rule = new RegularStepRaise(new WorkCalendar(WorkCalendars.shipped()));

    @ParameterizedTest(name = "loại {0} giữ bậc từ {1}: đến hạn {2}")
    @CsvSource({
        "A3.1, 2023-03-01, 2026-03-01",
        "A3.2, 2023-03-01, 2026-03-01",
        "A2.1, 2023-03-01, 2026-03-01",
        "A2.2, 2023-03-01, 2026-03-01",
        "A1,   2023-03-01, 2026-03-01",
        "A0,   2023-03-01, 2026-03-01",
        "A1,   2021-02-28, 2024-02-28",
        "A1,   2020-02-29, 2023-02-28",
        "A1,   2013-09-14, 2016-09-14",
        "A1,   2013-09-15, 2016-09-15",
        "B,    2023-03-01, 2025-03-01",
        "C1,   2023-03-01, 2025-03-01",
        "VC.C3, 2023-03-01, 2025-03-01",
        "NV.5, 2023-03-01, 2025-03-01",
        "CGCC, 2021-07-01, 2026-07-01"})
    void waits_out_the_months_of_the_scale(String scale, LocalDate since, LocalDate due) {
        var facts = new StepRaiseFacts(scale(scale), 1, since, List.of(), null);

        assertThat(rule.judge(facts, books.on(due.minusDays(1))).passed()).isFalse();
        assertThat(rule.judge(facts, books.on(due)).passed()).isTrue();
    }

    @ParameterizedTest(name = "{0}, {1} quyết định ngày {2}: kéo dài {3} tháng")
    @CsvSource({
        "REPRIMAND,             CS_STAFF, 2021-08-14, 6",
        "REPRIMAND,             CS_STAFF, 2021-08-15, 3",
        "REPRIMAND,             CS_LEAD,  2021-08-14, 6",
        "REPRIMAND,             CADRE,    2021-08-14, 6",
        "REPRIMAND,             CADRE,    2021-08-15, 3",
        "REPRIMAND,             VC_STAFF, 2021-08-14, 3",
        "REPRIMAND,             VC_LEAD,  2021-08-15, 3",
        "CENSURE,               CS_STAFF, 2021-08-14, 6",
        "CENSURE,               CS_STAFF, 2021-08-15, 6",
        "CENSURE,               VC_STAFF, 2021-08-14, 6",
        "DEMOTION,              CS_LEAD,  2021-08-14, 12",
        "DEMOTION,              CS_LEAD,  2021-08-15, 12",
        "DISMISSAL_FROM_OFFICE, CS_LEAD,  2021-08-14, 12",
        "DISMISSAL_FROM_OFFICE, VC_LEAD,  2021-08-15, 12",
        "STEP_REDUCTION,        CS_STAFF, 2021-08-14, 0"})
    void the_date_of_the_disciplinary_decision_picks_the_months(
            SanctionForm form, StaffCategory category, LocalDate effective, int months) {
        var raise = next(LocalDate.of(2020, 1, 1), category, sanction(form, effective));

        assertThat(raise.delayMonths()).isEqualTo(months);
        assertThat(raise.dueDate()).isEqualTo(LocalDate.of(2023, 1, 1).plusMonths(months));
    }

    @ParameterizedTest(name = "{0} của {1} ngày {2} có trong luật: {3}")
    @CsvSource({
        "DEMOTION,       CS_LEAD,  2025-06-30, true",
        "DEMOTION,       CS_LEAD,  2025-07-01, false",
        "STEP_REDUCTION, CS_STAFF, 2025-06-30, true",
        "STEP_REDUCTION, CS_STAFF, 2025-07-01, false",
        "DISMISSAL_FROM_OFFICE, CS_STAFF, 2025-07-01, false",
        "DISMISSAL_FROM_OFFICE, CS_LEAD,  2025-07-01, true",
        "REPRIMAND,      CS_STAFF, 2025-07-01, true"})
    void a_form_that_the_law_no_longer_has_is_refused(
            SanctionForm form, StaffCategory category, LocalDate effective, boolean exists) {
        var refused = next(SINCE, category, sanction(form, effective)).verdict().failed().stream()
                .anyMatch(finding -> finding.check().equals("sanction-form-exists"));

        assertThat(refused).isEqualTo(!exists);
    }

    @Test
    void delays_add_up() {
        var raise = next(SINCE, StaffCategory.CS_STAFF, failedYear(2024), failedYear(2025),
                sanction(SanctionForm.CENSURE, LocalDate.of(2024, 5, 6)));

        assertThat(raise.delayMonths()).isEqualTo(18);
        assertThat(raise.dueDate()).isEqualTo(LocalDate.of(2027, 9, 1));
    }

    @Test
    void a_year_failed_through_the_violation_already_disciplined_adds_nothing() {
        var decided = LocalDate.of(2024, 5, 6);
        var bySanction = new RaiseEvent(
                RaiseEvent.Type.SANCTION, null, null, null, 2024, SanctionForm.CENSURE, decided);
        var byYear = new RaiseEvent(
                RaiseEvent.Type.NOT_COMPLETED_YEAR, null, null, null, 2024, SanctionForm.CENSURE, decided);

        assertThat(next(SINCE, StaffCategory.CS_STAFF, bySanction, failedYear(2024)).delayMonths()).isEqualTo(6);
        assertThat(next(SINCE, StaffCategory.CS_STAFF, sanction(SanctionForm.CENSURE, decided), byYear).delayMonths())
                .isEqualTo(6);
    }

    @ParameterizedTest(name = "kỷ luật ngày {0}: kéo dài {1} tháng")
    @CsvSource({
        "2023-02-28, 0",
        "2023-03-01, 3",
        "2026-02-28, 3",
        "2026-03-01, 0"})
    void only_what_falls_into_the_time_of_the_step_counts(LocalDate effective, int months) {
        assertThat(next(SINCE, StaffCategory.VC_STAFF, sanction(SanctionForm.REPRIMAND, effective)).delayMonths())
                .isEqualTo(months);
    }

    @ParameterizedTest(name = "năm {0} không hoàn thành: kéo dài {1} tháng")
    @CsvSource({"2022, 0", "2023, 6", "2025, 6", "2026, 0"})
    void a_failed_year_counts_if_it_closed_within_the_step(int year, int months) {
        assertThat(next(SINCE, null, failedYear(year)).delayMonths()).isEqualTo(months);
    }

    @Test
    void a_failed_year_in_the_time_that_another_delay_added_counts_too() {
        var raise = next(SINCE, StaffCategory.CS_LEAD, failedYear(2026),
                sanction(SanctionForm.DISMISSAL_FROM_OFFICE, LocalDate.of(2025, 12, 1)));

        assertThat(raise.delayMonths()).isEqualTo(18);
    }

    @ParameterizedTest(name = "nghỉ không lương {0} đến {1}: {2} tháng")
    @CsvSource({
        "2024-06-01, 2024-06-30, 1",
        "2024-06-03, 2024-06-14, 0",
        "2024-06-03, 2024-06-16, 0",
        "2024-06-03, 2024-06-17, 1",
        "2024-06-01, 2024-07-14, 1",
        "2024-06-01, 2024-07-15, 2",
        "2024-02-01, 2024-02-29, 1",
        "2024-02-05, 2024-02-26, 1",
        "2024-02-05, 2024-02-20, 0",
        "2024-01-01, 2024-12-31, 12",
        "2022-12-01, 2023-03-31, 1",
        "2022-01-01, 2023-02-28, 0"})
    void time_off_is_rounded_to_months_from_eleven_working_days(LocalDate from, LocalDate to, int months) {
        var raise = next(SINCE, null, timeOff(RaiseEvent.Type.UNPAID_LEAVE, from, to));

        assertThat(raise.notCountedMonths()).isEqualTo(months);
        assertThat(raise.dueDate()).isEqualTo(DUE.plusMonths(months));
    }

    @ParameterizedTest(name = "{0} ngày làm việc không tính: {1} tháng")
    @CsvSource({"1, 0", "10, 0", "11, 1", "22, 1", "32, 1", "33, 2", "44, 2"})
    void days_alone_are_rounded_the_same_way(int days, int months) {
        assertThat(next(SINCE, null, daysOff(RaiseEvent.Type.STUDY_OVERDUE, days)).notCountedMonths()).isEqualTo(months);
    }

    @Test
    void odd_days_of_all_kinds_are_summed_before_rounding() {
        var raise = next(SINCE, null, daysOff(RaiseEvent.Type.UNPAID_LEAVE, 6),
                daysOff(RaiseEvent.Type.DETENTION, 5));

        assertThat(raise.notCountedMonths()).isEqualTo(1);
    }

    @Test
    void time_off_that_overlaps_is_left_out_once() {
        var raise = next(SINCE, null,
                timeOff(RaiseEvent.Type.UNPAID_LEAVE, LocalDate.of(2024, 1, 1), LocalDate.of(2024, 6, 30)),
                timeOff(RaiseEvent.Type.SUSPENSION, LocalDate.of(2024, 4, 1), LocalDate.of(2024, 8, 31)));

        assertThat(raise.notCountedMonths()).isEqualTo(8);
    }

    @Test
    void what_is_not_counted_and_what_delays_both_move_the_day() {
        var raise = next(SINCE, StaffCategory.CS_STAFF,
                timeOff(RaiseEvent.Type.SICK_OVER_LIMIT, LocalDate.of(2024, 1, 1), LocalDate.of(2024, 4, 30)),
                sanction(SanctionForm.REPRIMAND, LocalDate.of(2025, 1, 2)));

        assertThat(raise.dueDate()).isEqualTo(LocalDate.of(2026, 10, 1));
    }

    @Test
    void at_the_last_step_there_is_no_next_one() {
        var facts = new StepRaiseFacts(scale("A1"), 9, SINCE, List.of(), null);
        var raise = rule.next(facts, books.on(DUE));

        assertThat(raise.step()).isEmpty();
        assertThat(raise.verdict().failed()).singleElement()
                .satisfies(finding -> assertThat(finding.check()).isEqualTo("below-top-step"));
    }

    @Test
    void the_next_step_has_the_coefficient_of_the_table() {
        var raise = next(SINCE, null);

        assertThat(raise.nextStep()).isEqualTo(4);
        assertThat(raise.nextCoefficient()).isEqualTo(new BigDecimal("3.33"));
    }

    @Test
    void every_finding_rests_on_an_article() {
        var verdict = next(SINCE, StaffCategory.CS_STAFF, failedYear(2024), daysOff(RaiseEvent.Type.DETENTION, 12),
                sanction(SanctionForm.REPRIMAND, LocalDate.of(2025, 8, 1))).verdict();

        assertThat(verdict.findings()).hasSizeGreaterThan(4).allSatisfy(finding -> {
            assertThat(finding.rule()).isEqualTo(RegularStepRaise.ID);
            assertThat(finding.legalBasis()).isNotEmpty().allSatisfy(basis -> assertThat(basis.article()).isNotNull());
        });
    }

    private StepRaise next(LocalDate since, StaffCategory category, RaiseEvent... events) {
        return rule.next(new StepRaiseFacts(scale("A1"), 3, since, List.of(events), category), books.on(DUE));
    }

    private PayScale scale(String code) {
        return scales.find(code).orElseThrow();
    }
}
