package vn.hientai.personnel.assessment.work.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hientai.core.kernel.StaffCategory;
import vn.hientai.core.policy.PolicyBooks;
import vn.hientai.personnel.assessment.grading.rule.AnnualScore;
import vn.hientai.personnel.assessment.grading.rule.PeriodScore;
import vn.hientai.personnel.assessment.grading.rule.WorkScore;
import vn.hientai.personnel.assessment.grading.rule.WorkScore.LatenessUnit;
import vn.hientai.personnel.assessment.work.rule.CountedTask.Counting;

@DisplayName("Công việc được tính thế nào")
class CountedTaskTest {
    private static final LocalDate NOVEMBER = LocalDate.of(2026, 11, 1);

    @ParameterizedTest(name = "hạn {0}, xong {1}: chậm {2} ngày, {3} lần")
    @CsvSource({
        "2026-11-20, 2026-11-19, 0, 0",
        "2026-11-20, 2026-11-20, 0, 0",
        "2026-11-20, 2026-11-21, 1, 1",
        "2026-11-20, 2026-11-24, 4, 1",
        "2026-11-30, 2026-12-01, 1, 1",
        "2026-12-31, 2027-01-01, 1, 1"})
    void the_due_day_is_still_in_time(LocalDate due, LocalDate finished, int days, int times) {
        assertThat(Lateness.of(due, finished)).isEqualTo(new Lateness(days, times));
    }

    @ParameterizedTest(name = "chậm {0} ngày ({1} lần), {2}, khách quan {3}: tiến độ {4}")
    @CsvSource({
        "0, 0, DAY, false, 1.0000",
        "1, 1, DAY, false, 0.7500",
        "3, 1, DAY, false, 0.2500",
        "4, 1, DAY, false, 0.0000",
        "9, 1, DAY, false, 0.0000",
        "9, 1, OCCURRENCE, false, 0.7500",
        "9, 1, DAY, true, 1.0000"})
    void each_day_or_time_takes_a_quarter_unless_the_cause_is_objective(
            int days, int times, LatenessUnit unit, boolean cause, BigDecimal progress) {
        var task = new CountedTask(Counting.CONFIRMED, BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ONE, 0, new Lateness(days, times), cause, false);

        assertThat(score(List.of(task.product(unit).orElseThrow())).progress()).isEqualTo(progress);
    }

    @ParameterizedTest(name = "{0}, phát sinh {1}: giao {2}, xong {3}")
    @CsvSource({
        "ASSIGNED_ONLY, false, 3, 0",
        "CONFIRMED, false, 3, 2",
        "CONFIRMED, true, 0, 2",
        "ASSIGNED_ONLY, true, 0, 0"})
    void open_work_counts_as_assigned_and_unplanned_work_as_done_alone(Counting counting, boolean extra, BigDecimal assigned, BigDecimal done) {
        var product = new CountedTask(
                counting, BigDecimal.ONE, BigDecimal.valueOf(3), BigDecimal.valueOf(2), 1, Lateness.NONE, false, extra).product(LatenessUnit.DAY).orElseThrow();

        assertThat(product.assigned()).isEqualByComparingTo(assigned);
        assertThat(product.done()).isEqualByComparingTo(done);
    }

    @Test
    void what_was_withdrawn_does_not_count() {
        assertThat(new CountedTask(Counting.NOT_AT_ALL, BigDecimal.ONE, BigDecimal.ONE, null, 0, Lateness.NONE, false, false)
                .product(LatenessUnit.DAY)).isEmpty();
    }

    @ParameterizedTest(name = "giao {0}, xong {1}, phát sinh {2}: {3}")
    @CsvSource({"2, 2, false, false", "2, 2.01, false, true", "2, 5, true, false"})
    void more_than_assigned_is_for_unplanned_work_alone(BigDecimal quantity, BigDecimal done, boolean extra, boolean exceeds) {
        assertThat(CountedTask.exceeds(quantity, done, extra)).isEqualTo(exceeds);
    }

    @Test
    @DisplayName("Bình quân quý tính bằng phân số, chỉ làm tròn một lần")
    void a_quarter_is_the_exact_mean_of_its_months() {
        var third = score(List.of(new WorkScore.Product(BigDecimal.ONE, BigDecimal.valueOf(3), BigDecimal.ONE, 0, 0, false, false)));
        var whole = score(List.of(new WorkScore.Product(BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ONE, 0, 0, false, false)));

        var mean = new PeriodScore().of(List.of(third, third, whole), StaffCategory.CS_STAFF, new PolicyBooks().on(NOVEMBER));

        assertThat(third.score()).isEqualByComparingTo("43.33");
        assertThat(mean.score()).isEqualByComparingTo("58.89"); // (130/3 + 130/3 + 90) / 3
        assertThat(mean.months()).isEqualTo(3);
    }

    private static AnnualScore.Score score(List<WorkScore.Product> products) {
        return new AnnualScore().of(
                new WorkScore(StaffCategory.CS_STAFF, BigDecimal.valueOf(20), null, products, null), new PolicyBooks().on(NOVEMBER));
    }
}
