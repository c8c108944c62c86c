package vn.hientai.rewards.discipline.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hientai.core.kernel.BusinessRuleViolated;
import vn.hientai.core.kernel.StaffCategory;
import vn.hientai.core.policy.PolicyBooks;
import vn.hientai.rewards.discipline.rule.Limitation.Exemption;
import vn.hientai.rewards.discipline.rule.Limitation.Facts;
import vn.hientai.rewards.discipline.rule.Limitation.Level;
import vn.hientai.rewards.discipline.rule.Limitation.Outcome;
import vn.hientai.rewards.discipline.rule.Limitation.Pause;

@DisplayName("Thời hiệu và thời hạn xử lý kỷ luật")
class LimitationTest {
    private final Limitation rule = new Limitation();

    @ParameterizedTest(name = "{0} {1}, chấm dứt {2}: hết thời hiệu {3}")
    @CsvSource({
        "CS_STAFF, REPRIMAND,       2020-06-30, 2022-06-30",
        "CS_STAFF, ABOVE_REPRIMAND, 2020-06-30, 2022-06-30",
        "CS_STAFF, REPRIMAND,       2020-07-01, 2022-07-01",
        "CS_STAFF, ABOVE_REPRIMAND, 2020-07-01, 2025-07-01",
        "CS_STAFF, REPRIMAND,       2022-11-14, 2024-11-14",
        "CS_STAFF, REPRIMAND,       2022-11-15, 2027-11-15",
        "CS_STAFF, ABOVE_REPRIMAND, 2022-11-14, 2027-11-14",
        "CS_STAFF, ABOVE_REPRIMAND, 2022-11-15, 2032-11-15",
        "CADRE,    REPRIMAND,       2025-07-01, 2030-07-01",
        "VC_STAFF, REPRIMAND,       2026-07-01, 2031-07-01",
        "VC_STAFF, ABOVE_REPRIMAND, 2024-02-29, 2034-02-28",
        "RETIRED,  REPRIMAND,       2024-05-20, 2029-05-20"})
    void runs_from_the_end_of_the_violation(StaffCategory subject, Level level, LocalDate ended, LocalDate ends) {
        assertThat(ended(subject, level, ended, ends).limitationEnds()).isEqualTo(ends);
        assertThat(ended(subject, level, ended, ends).barred()).isFalse();
        assertThat(ended(subject, level, ended, ends.plusDays(1)).barred()).isTrue();
    }

    @Test
    void what_goes_on_runs_from_its_discovery() {
        var facts = new Facts(StaffCategory.CS_STAFF, Level.REPRIMAND, LocalDate.of(2020, 1, 1), null,
                LocalDate.of(2026, 3, 2), null, Exemption.NONE, LocalDate.of(2026, 5, 1), List.of());

        assertThat(of(facts).limitationEnds()).isEqualTo("2031-03-02");
    }

    @ParameterizedTest(name = "vi phạm mới {0}: hết thời hiệu {1}")
    @CsvSource({
        "2023-06-01, 2029-01-10",
        "2024-01-10, 2029-01-10",
        "2024-01-11, 2029-01-11",
        "2025-01-01, 2030-01-01",
        "2029-01-10, 2034-01-10",
        "2029-01-11, 2029-01-10"})
    void a_new_violation_within_the_period_starts_it_anew(LocalDate later, LocalDate ends) {
        var facts = new Facts(StaffCategory.CS_STAFF, Level.REPRIMAND, LocalDate.of(2023, 1, 1),
                LocalDate.of(2024, 1, 10), LocalDate.of(2024, 2, 1), later, Exemption.NONE, LocalDate.of(2029, 2, 1),
                List.of());

        assertThat(of(facts).limitationEnds()).isEqualTo(ends);
    }

    @ParameterizedTest(name = "{0} xem xét ngày {1}: không áp dụng thời hiệu {2}")
    @CsvSource({
        "FALSE_CERTIFICATE,    2026-11-22, true",
        "EXPULSION_LEVEL,      2025-07-01, true",
        "POLITICAL_PROTECTION, 2025-06-30, true",
        "NATIONAL_INTEREST,    2020-07-01, true",
        "NATIONAL_INTEREST,    2020-06-30, false",
        "NONE,                 2026-11-22, false"})
    void some_violations_are_never_too_old(Exemption exception, LocalDate on, boolean unlimited) {
        var outcome = of(new Facts(StaffCategory.CS_STAFF, Level.ABOVE_REPRIMAND, LocalDate.of(2010, 5, 1),
                LocalDate.of(2012, 5, 1), LocalDate.of(2012, 6, 1), null, exception, on, List.of()));

        assertThat(outcome.unlimited()).isEqualTo(unlimited);
        assertThat(outcome.limitationEnds()).isEqualTo(unlimited ? null : LocalDate.of(2014, 5, 1));
        assertThat(outcome.barred()).isEqualTo(!unlimited);
    }

    @ParameterizedTest(name = "phát hiện {0}, không tính {1} đến {2}: {3}, phức tạp {4}")
    @CsvSource({
        "2026-01-10, ,           ,           2026-04-10, 2026-06-09",
        "2026-01-10, 2026-02-01, 2026-02-28, 2026-05-08, 2026-07-07",
        "2026-01-10, 2026-04-10, 2026-04-10, 2026-04-11, 2026-06-10",
        "2026-01-10, 2026-04-11, 2026-04-20, 2026-04-10, 2026-06-19",
        "2026-01-10, 2025-12-01, 2026-01-10, 2026-04-10, 2026-06-09",
        "2025-06-30, ,           ,           2025-09-28, 2025-11-27",
        "2020-06-30, ,           ,           ,           "})
    void the_decision_is_due_within_days_that_count(
            LocalDate discovered, LocalDate from, LocalDate to, LocalDate due, LocalDate complicated) {
        var pauses = from == null ? List.<Pause>of() : List.of(new Pause(from, to));
        var outcome = of(new Facts(StaffCategory.CS_STAFF, Level.REPRIMAND, discovered.minusDays(40),
                discovered.minusDays(20), discovered, null, Exemption.NONE, discovered, pauses));

        assertThat(outcome.decisionDue()).isEqualTo(due);
        assertThat(outcome.decisionDueIfComplicated()).isEqualTo(complicated);
    }

    @Test
    void an_old_act_is_flagged_until_the_legal_officer_has_said_which_period_applies() {
        var book = new PolicyBooks().on(LocalDate.of(2026, 1, 1));
        rule.of(new Facts(StaffCategory.CS_STAFF, Level.REPRIMAND, LocalDate.of(2021, 1, 1), LocalDate.of(2021, 1, 1),
                LocalDate.of(2025, 8, 1), null, Exemption.NONE, LocalDate.of(2026, 1, 1), List.of()), book);

        assertThat(book.unconfirmed()).contains("discipline.limitation.picked-by");
    }

    @Test
    void contract_workers_are_not_judged_by_this_law() {
        assertThatThrownBy(() -> ended(StaffCategory.CONTRACT, Level.REPRIMAND, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 2, 1)))
                .isInstanceOf(BusinessRuleViolated.class);
    }

    private Outcome ended(StaffCategory subject, Level level, LocalDate ended, LocalDate on) {
        return of(new Facts(subject, level, ended.minusDays(5), ended, ended, null, Exemption.NONE, on, List.of()));
    }

    private Outcome of(Facts facts) {
        return rule.of(facts, new PolicyBooks().on(facts.on()));
    }
}
