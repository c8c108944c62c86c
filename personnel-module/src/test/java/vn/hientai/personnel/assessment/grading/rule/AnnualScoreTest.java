package vn.hientai.personnel.assessment.grading.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hientai.core.kernel.BusinessRuleViolated;
import vn.hientai.core.kernel.StaffCategory;
import vn.hientai.core.policy.PolicyBooks;
import vn.hientai.core.policy.Verdict;
import vn.hientai.personnel.assessment.grading.rule.WorkScore.LatenessUnit;
import vn.hientai.personnel.assessment.grading.rule.WorkScore.Product;
import vn.hientai.personnel.assessment.grading.rule.WorkScore.Unit;

@DisplayName("Điểm đánh giá")
class AnnualScoreTest {
    private static final LocalDate NOVEMBER = LocalDate.of(2026, 11, 22);
    private final AnnualScore rule = new AnnualScore();

    @ParameterizedTest(name = "giao {0}, xong {1}, {2} lần kém chất lượng, {3} lần chậm: {4}, {5}, {6}")
    @CsvSource({
        "10, 10, 0, 0, 1.0000, 1.0000, 1.0000, 1.0000",
        "10,  8, 0, 0, 0.8000, 0.8000, 0.8000, 0.8000",
        "10, 10, 1, 0, 1.0000, 0.7500, 1.0000, 0.9167",
        "10, 10, 0, 2, 1.0000, 1.0000, 0.5000, 0.8333",
        "10, 10, 3, 3, 1.0000, 0.2500, 0.2500, 0.5000",
        "10, 10, 4, 0, 1.0000, 0.0000, 1.0000, 0.6667",
        "10, 10, 5, 9, 1.0000, 0.0000, 0.0000, 0.3333",
        " 3,  2, 1, 0, 0.6667, 0.5000, 0.6667, 0.6111"})
    void quality_and_progress_lose_a_quarter_for_each_fault_and_never_more_than_all(
            BigDecimal assigned, BigDecimal done, int failures, int late, BigDecimal quantity, BigDecimal quality,
            BigDecimal progress, BigDecimal k) {
        var score = rule.of(staff("30", new Product(BigDecimal.ONE, assigned, done, failures, late, false, false)),
                new PolicyBooks().on(NOVEMBER));

        assertThat(score.quantity()).isEqualTo(quantity);
        assertThat(score.quality()).isEqualTo(quality);
        assertThat(score.progress()).isEqualTo(progress);
        assertThat(score.k()).isEqualTo(k);
    }

    @Test
    void products_count_by_their_coefficient_against_what_was_assigned() {
        var score = rule.of(staff("25", product("2.5", "4", "4"), product("1", "10", "5")), new PolicyBooks().on(NOVEMBER));

        assertThat(score.assigned()).isEqualByComparingTo("20");
        assertThat(score.done()).isEqualByComparingTo("15");
        assertThat(score.quantity()).isEqualByComparingTo("0.75");
        assertThat(score.score()).isEqualTo(new BigDecimal("77.50"));
    }

    @Test
    void an_objective_cause_deducts_nothing() {
        var product = new Product(BigDecimal.ONE, BigDecimal.TEN, BigDecimal.TEN, 2, 3, true, false);
        var score = rule.of(staff("30", product), new PolicyBooks().on(NOVEMBER));

        assertThat(score.score()).isEqualTo(new BigDecimal("100.00"));
        assertThat(checks(score.verdict())).contains("objective-cause");
    }

    @Test
    void ad_hoc_work_makes_up_for_what_is_missing_but_not_beyond_all() {
        var adHoc = new Product(BigDecimal.ONE, BigDecimal.ZERO, new BigDecimal("2"), 0, 0, false, true);
        var made = rule.of(staff("30", product("1", "10", "8"), adHoc), new PolicyBooks().on(NOVEMBER));
        var book = new PolicyBooks().on(NOVEMBER);
        var beyond = rule.of(staff("30", product("1", "10", "10"), adHoc), book);

        assertThat(made.quantity()).isEqualByComparingTo("1");
        assertThat(made.assigned()).isEqualByComparingTo("10");
        assertThat(beyond.quantity()).isEqualByComparingTo("1");
        assertThat(beyond.score()).isEqualByComparingTo("100");
        assertThat(book.unconfirmed()).contains("assessment.score.capped");
    }

    /** K = 6/7 makes exactly 60 of 70 points; reckoned in decimals it would fall short of 90. */
    @ParameterizedTest(name = "tiêu chí chung {0}, xong {1} trên {2}: {3} điểm, {4}")
    @CsvSource({
        "30,    6, 7,   90.00, EXCELLENT",
        "29.99, 6, 7,   89.99, GOOD",
        "29.996, 6, 7,  90.00, GOOD",
        "10,    6, 7,   70.00, GOOD",
        "9.999, 6, 7,   70.00, COMPLETED",
        "15,    1, 2,   50.00, COMPLETED",
        "14.99, 1, 2,   49.99, NOT_COMPLETED",
        "0,     0, 1,   0.00,  NOT_COMPLETED",
        "30,    1, 1,   100.00, EXCELLENT"})
    void the_grade_is_told_before_the_score_is_rounded(
            BigDecimal general, BigDecimal done, BigDecimal assigned, BigDecimal points, String grade) {
        var score = rule.of(staff(general.toString(),
                new Product(BigDecimal.ONE, assigned, done, 0, 0, false, false)), new PolicyBooks().on(NOVEMBER));

        assertThat(score.score()).isEqualTo(points);
        assertThat(score.grade().name()).isEqualTo(grade);
    }

    @ParameterizedTest(name = "điểm cấp dưới {0}, tổ chức {1}, đoàn kết {2}: K {3}")
    @CsvSource({
        "'50 90',    1,   1,   1.0000",
        "'49.99 90', 1,   1,   0.9167",
        "'49.99 90', 0.5, 0.5, 0.7500",
        "'',         1,   0.5, 0.9167"})
    void leaders_are_also_judged_by_their_unit(String scores, BigDecimal delivery, BigDecimal cohesion, BigDecimal k) {
        var led = Arrays.stream(scores.split(" ")).filter(one -> !one.isEmpty()).map(BigDecimal::new).toList();
        var work = new WorkScore(StaffCategory.CS_LEAD, BigDecimal.TEN, LatenessUnit.DAY,
                List.of(product("1", "10", "10")), new Unit(led, null, delivery, cohesion));

        assertThat(rule.of(work, new PolicyBooks().on(NOVEMBER)).k()).isEqualTo(k);
    }

    @ParameterizedTest(name = "{0} ngày {1}: chấm điểm {2}, từ {3}")
    @CsvSource({
        "CS_STAFF, 2025-12-31, false, 2026-01-01",
        "CS_STAFF, 2026-01-01, true,",
        "VC_STAFF, 2026-06-30, false, 2026-07-01",
        "VC_STAFF, 2026-07-01, true,",
        "CONTRACT, 2025-12-31, false, 2026-01-01",
        "CONTRACT, 2026-01-01, true,",
        "CADRE,    2026-12-31, false,",
        "RETIRED,  2026-12-31, false,"})
    void points_are_given_from_the_day_of_the_decree(StaffCategory subject, LocalDate on, boolean scored, LocalDate when) {
        var work = new WorkScore(subject, BigDecimal.TEN, null, List.of(product("1", "1", "1")), null);

        if (scored) {
            assertThat(rule.of(work, new PolicyBooks().on(on)).score()).isEqualByComparingTo("80");
        } else {
            assertThatThrownBy(() -> rule.of(work, new PolicyBooks().on(on)))
                    .isInstanceOfSatisfying(BusinessRuleViolated.class, refusal -> assertThat(
                            ((Verdict) refusal.verdict().orElseThrow()).failed().get(0).remedy().get("when")).isEqualTo(when));
        }
    }

    private static List<String> checks(Verdict verdict) {
        return verdict.findings().stream().map(one -> one.check()).toList();
    }

    private static WorkScore staff(String general, Product... products) {
        return new WorkScore(StaffCategory.CS_STAFF, new BigDecimal(general), null, List.of(products), null);
    }

    private static Product product(String coefficient, String assigned, String done) {
        return new Product(new BigDecimal(coefficient), new BigDecimal(assigned), new BigDecimal(done), 0, 0, false, false);
    }
}
