package vn.hientai.personnel.career.mobility.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hientai.core.kernel.Gender;
import vn.hientai.core.policy.PolicyBooks;
import vn.hientai.personnel.career.mobility.rule.PositionRotation.Facts;
import vn.hientai.personnel.career.mobility.rule.PositionRotation.Outcome;
import vn.hientai.personnel.career.mobility.rule.PositionRotation.Situation;

@DisplayName("Định kỳ chuyển đổi vị trí công tác")
class PositionRotationTest {
    private static final LocalDate SINCE = LocalDate.of(2022, 3, 1);
    private static final LocalDate ON = LocalDate.of(2026, 11, 22);
    private final PolicyBooks books = new PolicyBooks();

    @ParameterizedTest(name = "thời hạn {0} năm, xét ngày {1}: đến hạn {2}, thông báo {3}, đã đến {4}, trong khung {5}")
    @CsvSource({
        "5, 2027-02-28, 2027-03-01, 2027-01-30, false, true", "5, 2027-03-01, 2027-03-01, 2027-01-30, true, true",
        "2, 2026-11-22, 2024-03-01, 2024-01-31, true, true", "1, 2026-11-22, 2023-03-01, 2023-01-30, true, false",
        "6, 2026-11-22, 2028-03-01, 2028-01-31, false, false"})
    void is_due_after_two_to_five_years_with_thirty_days_notice(
            int years, LocalDate on, LocalDate due, LocalDate notice, boolean reached, boolean inRange) {
        var outcome = of(new Facts(SINCE, years, null, null, null, on, Situation.NONE));

        assertThat(outcome.due()).isEqualTo(due);
        assertThat(outcome.noticeBy()).isEqualTo(notice);
        assertThat(outcome.reached()).isEqualTo(reached);
        assertThat(outcome.verdict().passed()).isEqualTo(inRange);
    }

    @ParameterizedTest(name = "nghỉ hưu hết {0}: miễn {1}")
    @CsvSource({"2028-08-31, false", "2028-08-30, true", "2027-12-31, true", "2032-07-31, false"})
    void less_than_eighteen_months_to_retirement_exempts(LocalDate retires, boolean exempt) {
        assertThat(of(new Facts(SINCE, 5, retires, null, null, ON, Situation.NONE)).exempt()).isEqualTo(exempt);
    }

    @ParameterizedTest(name = "{0}, con sinh {1}, {2}: {3}")
    @CsvSource({
        "FEMALE, 2024-03-01, NONE, false", "FEMALE, 2024-03-02, NONE, true", "MALE, 2025-05-10, NONE, false",
        "MALE, 2025-05-10, RAISING_CHILD_ALONE, true"})
    void a_child_below_thirty_six_months_defers(Gender gender, LocalDate child, Situation situation, boolean deferred) {
        assertThat(of(new Facts(SINCE, 5, null, child, gender, ON, situation)).deferred()).isEqualTo(deferred);
    }

    @Test
    void what_is_under_way_defers() {
        assertThat(of(new Facts(SINCE, 5, null, null, null, ON, Situation.UNDER_INVESTIGATION)).deferred()).isTrue();
        assertThat(of(new Facts(SINCE, 5, null, null, null, ON, Situation.PREGNANT)).deferred()).isTrue();
        assertThat(of(new Facts(SINCE, 5, null, null, null, ON, Situation.NONE)).deferred()).isFalse();
    }

    private Outcome of(Facts facts) {
        return new PositionRotation().of(facts, books.on(facts.on()));
    }
}
