package vn.hientai.rewards.discipline.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hientai.core.calendar.WorkCalendars;
import vn.hientai.core.calendar.rule.WorkCalendar;
import vn.hientai.core.kernel.BusinessRuleViolated;
import vn.hientai.core.kernel.SanctionForm;
import vn.hientai.core.kernel.StaffCategory;
import vn.hientai.core.policy.PolicyBooks;
import vn.hientai.rewards.discipline.rule.ComplaintDeadline.Kind;
import vn.hientai.rewards.discipline.rule.Deferral.Situation;

@DisplayName("Hệ quả của kỷ luật, chưa xem xét kỷ luật, khiếu nại")
class SanctionEffectsTest {
    private final SanctionEffects rule = new SanctionEffects();
    private final ComplaintDeadline complaint = new ComplaintDeadline(new WorkCalendar(WorkCalendars.shipped()));

    @ParameterizedTest(name = "{0} {1} ngày {2}, thôi chức {3}: hết hiệu lực {4}, kéo dài {5}, bổ nhiệm {6}, quy hoạch {7}")
    @CsvSource({
        "CS_LEAD,  REPRIMAND,             2026-01-15, false, 2027-01-15, 3,  2028-01-15, 2027-01-15",
        "CS_LEAD,  CENSURE,               2026-01-15, false, 2027-01-15, 6,  2029-01-15, 2027-01-15",
        "CS_LEAD,  CENSURE,               2026-01-15, true,  2027-01-15, 6,  2031-01-15, 2027-01-15",
        "CS_LEAD,  DISMISSAL_FROM_OFFICE, 2026-01-15, false, 2027-01-15, 12, 2031-01-15, 2027-01-15",
        "CS_STAFF, CENSURE,               2026-01-15, false, 2027-01-15, 6,  2029-01-15, 2027-01-15",
        "CS_LEAD,  REPRIMAND,             2025-10-08, false, 2026-10-08, 3,  2027-10-08, 2026-10-08",
        "CS_LEAD,  REPRIMAND,             2025-10-07, false, 2026-10-07, 3,  2026-10-07, 2026-10-07",
        "CS_LEAD,  CENSURE,               2025-07-01, false, 2026-07-01, 6,  2028-01-01, 2026-07-01",
        "CS_LEAD,  CENSURE,               2025-06-30, false, 2026-06-30, 6,  2026-06-30, 2026-06-30",
        "CS_STAFF, STEP_REDUCTION,        2025-06-30, false, 2026-06-30, 0,  2026-06-30, 2026-06-30",
        "CS_LEAD,  DEMOTION,              2025-06-30, false, 2026-06-30, 12, 2027-06-30, 2027-06-30",
        "CS_LEAD,  DISMISSAL_FROM_OFFICE, 2025-06-30, false, 2026-06-30, 12, 2027-06-30, 2027-06-30",
        "CS_STAFF, REPRIMAND,             2021-08-14, false, 2022-08-14, 6,  2022-08-14, 2022-08-14",
        "CS_STAFF, REPRIMAND,             2021-08-15, false, 2022-08-15, 3,  2022-08-15, 2022-08-15",
        "VC_STAFF, REPRIMAND,             2021-08-14, false, 2022-08-14, 3,  2022-08-14, 2022-08-14",
        "CS_STAFF, COMPULSORY_SEPARATION, 2026-01-15, false, 2027-01-15, ,   ,           ",
        "RETIRED,  LOSS_OF_FORMER_TITLE,  2026-01-15, false, 2027-01-15, ,   ,           "})
    void delays_and_bars_by_the_day_on_which_it_takes_effect(StaffCategory subject, SanctionForm form,
            LocalDate effective, boolean removed, LocalDate lapses, Integer delay, LocalDate appointment, LocalDate planning) {
        var outcome = rule.of(new SanctionEffects.Facts(subject, form, effective, removed), new PolicyBooks().on(effective));

        assertThat(outcome.lapses()).isEqualTo(lapses);
        assertThat(outcome.salaryDelayMonths()).isEqualTo(delay);
        assertThat(outcome.higherAppointmentFrom()).isEqualTo(appointment);
        assertThat(outcome.planningFrom()).isEqualTo(planning);
    }

    @Test
    void a_form_that_no_longer_exists_is_refused() {
        var day = LocalDate.of(2025, 7, 1);

        assertThatThrownBy(() -> rule.of(new SanctionEffects.Facts(
                StaffCategory.CS_STAFF, SanctionForm.STEP_REDUCTION, day, false), new PolicyBooks().on(day)))
                .isInstanceOf(BusinessRuleViolated.class);
    }

    @ParameterizedTest(name = "{0} ngày {1} {2}, con sinh {3}, tự đề nghị {4}: {5} đến {6}")
    @CsvSource({
        "CS_STAFF, 2025-06-30, ANNUAL_LEAVE,          ,           false, true,  ",
        "CS_STAFF, 2025-07-01, ANNUAL_LEAVE,          ,           false, false, ",
        "CADRE,    2025-07-01, ANNUAL_LEAVE,          ,           false, false, ",
        "VC_STAFF, 2026-11-22, ANNUAL_LEAVE,          ,           false, true,  ",
        "CS_STAFF, 2026-11-22, SERIOUS_ILLNESS,       ,           false, true,  ",
        "CS_STAFF, 2026-11-22, SERIOUS_ILLNESS,       ,           true,  true,  ",
        "CS_STAFF, 2026-11-22, PREGNANT,              ,           false, true,  ",
        "CS_STAFF, 2026-11-22, PREGNANT,              ,           true,  false, ",
        "CS_STAFF, 2026-11-22, CHILD_UNDER_12_MONTHS, 2025-11-23, false, true,  2026-11-23",
        "CS_STAFF, 2026-11-22, CHILD_UNDER_12_MONTHS, 2025-11-22, false, false, ",
        "CS_STAFF, 2026-11-22, CHILD_UNDER_12_MONTHS, 2026-03-01, true,  false, ",
        "CS_STAFF, 2026-11-22, MATERNITY_LEAVE,       2026-08-10, false, true,  2027-08-10",
        "CS_STAFF, 2026-11-22, MATERNITY_LEAVE,       ,           false, true,  ",
        "CS_STAFF, 2026-11-22, DETAINED,              ,           false, true,  ",
        "CS_STAFF, 2026-11-22, DETAINED,              ,           true,  true,  "})
    void some_situations_put_discipline_off(StaffCategory subject, LocalDate on, Situation situation, LocalDate birth,
            boolean request, boolean deferred, LocalDate until) {
        var outcome = new Deferral().of(
                new Deferral.Facts(subject, situation, birth, request), new PolicyBooks().on(on));

        assertThat(outcome.deferred()).isEqualTo(deferred);
        assertThat(outcome.until()).isEqualTo(until);
    }

    @ParameterizedTest(name = "{0} {1}, nhận {2}, sang ngày làm việc {3}: {4}")
    @CsvSource({
        "FIRST,  REPRIMAND,             2026-03-02, ,      2026-03-17",
        "FIRST,  COMPULSORY_SEPARATION, 2026-03-02, ,      2026-03-17",
        "FIRST,  ,                      2026-03-06, ,      2026-03-21",
        "FIRST,  ,                      2026-03-06, false, 2026-03-21",
        "FIRST,  ,                      2026-03-06, true,  2026-03-23",
        "FIRST,  ,                      2026-04-15, true,  2026-05-04",
        "SECOND, CENSURE,               2026-03-02, ,      2026-03-12",
        "SECOND, REMOVAL,               2026-03-02, ,      2026-03-12",
        "SECOND, COMPULSORY_SEPARATION, 2026-03-02, ,      2026-04-01"})
    void complaints_have_their_days(Kind kind, SanctionForm form, LocalDate received, Boolean rollOver, LocalDate until) {
        assertThat(complaint.of(new ComplaintDeadline.Facts(kind, form, received, rollOver),
                new PolicyBooks().on(received)).until()).isEqualTo(until);
    }
}
