package vn.hientai.personnel.assessment.grading.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hientai.core.kernel.AnnualGrade;
import vn.hientai.core.kernel.BusinessRuleViolated;
import vn.hientai.core.kernel.SanctionForm;
import vn.hientai.core.kernel.StaffCategory;
import vn.hientai.core.policy.PolicyBook;
import vn.hientai.core.policy.PolicyBooks;
import vn.hientai.personnel.assessment.grading.rule.GradeFacts.Absence;
import vn.hientai.personnel.assessment.grading.rule.GradeFacts.Presence;
import vn.hientai.personnel.assessment.grading.rule.GradeFacts.Results;
import vn.hientai.personnel.assessment.grading.rule.GradeFacts.Sanctioned;

@DisplayName("Xếp loại chất lượng hằng năm")
class AnnualGradingTest {
    private static final Presence ALL_YEAR = new Presence(BigDecimal.valueOf(12), Absence.NONE, BigDecimal.ZERO);
    private final AnnualGrading rule = new AnnualGrading();

    @ParameterizedTest(name = "{0} điểm: {1}")
    @CsvSource({
        "100,   EXCELLENT", "90, EXCELLENT", "89.99, GOOD", "70, GOOD", "69.99, COMPLETED", "50, COMPLETED",
        "49.99, NOT_COMPLETED", "0, NOT_COMPLETED"})
    void a_score_reaches_its_grade_from_ninety_seventy_and_fifty(BigDecimal score, AnnualGrade grade) {
        assertThat(grade(scored(StaffCategory.CS_STAFF, 2026, score))).isEqualTo(grade);
        assertThat(grade(scored(StaffCategory.VC_STAFF, 2026, score))).isEqualTo(grade);
        assertThat(grade(scored(StaffCategory.CADRE, 2026, score))).isEqualTo(grade);
    }

    @ParameterizedTest(name = "{0} năm {1}: {2}")
    @CsvSource({
        "CS_STAFF, 2020, 90/2020/NĐ-CP",
        "CS_LEAD,  2025, 90/2020/NĐ-CP",
        "CS_LEAD,  2026, 335/2025/NĐ-CP",
        "VC_STAFF, 2025, 90/2020/NĐ-CP",
        "VC_STAFF, 2026, 233/2026/NĐ-CP",
        "CADRE,    2025, 90/2020/NĐ-CP",
        "CADRE,    2026, 366-QĐ/TW",
        "CONTRACT, 2026, 335/2025/NĐ-CP"})
    void the_instrument_of_the_end_of_the_year_grades_it(StaffCategory subject, int year, String number) {
        var facts = new GradeFacts(subject, year, new BigDecimal("80"), results("1", "0.6"), ALL_YEAR, List.of(), false,
                false, null);

        assertThat(rule.of(facts, book(year)).regime()).isEqualTo(number);
    }

    @ParameterizedTest(name = "{0} năm {1} không có quy định")
    @CsvSource({"CS_STAFF, 2019", "CONTRACT, 2025", "RETIRED, 2026"})
    void a_year_without_a_rule_is_refused(StaffCategory subject, int year) {
        assertThatThrownBy(() -> grade(scored(subject, year, BigDecimal.TEN))).isInstanceOf(BusinessRuleViolated.class);
    }

    @ParameterizedTest(name = "năm {0}, làm {1} tháng, nghỉ {2} {3} tháng: {4}")
    @CsvSource({
        "2026, 6,   NONE,      0, EXCELLENT",
        "2026, 5.9, NONE,      0, NOT_GRADED",
        "2026, 6,   UNPAID,    6, EXCELLENT",
        "2026, 5,   UNPAID,    7, NOT_GRADED",
        "2026, 5,   SICK,      7, EXCELLENT",
        "2026, 4,   MATERNITY, 8, EXCELLENT",
        "2026, 0,   MATERNITY, 12, NOT_GRADED",
        "2026, 8,   OTHER,     4, EXCELLENT",
        "2025, 6,   NONE,      0, EXCELLENT",
        "2025, 5.9, NONE,      0, NOT_GRADED",
        "2025, 5,   SICK,      7, NOT_GRADED",
        "2025, 5,   MATERNITY, 7, EXCELLENT",
        "2025, 9.1, SICK,      2.9, EXCELLENT",
        "2025, 9,   SICK,      3, COMPLETED",
        "2025, 9,   UNPAID,    3, COMPLETED",
        "2025, 6.1, OTHER,     5.9, COMPLETED",
        "2025, 7,   MATERNITY, 5, EXCELLENT"})
    void short_years_and_long_absences(
            int year, BigDecimal worked, Absence absence, BigDecimal away, AnnualGrade grade) {
        var facts = new GradeFacts(StaffCategory.CS_STAFF, year, year < 2026 ? null : new BigDecimal("95"),
                year < 2026 ? results("1", "0.5") : null, new Presence(worked, absence, away), List.of(), false, false, null);

        assertThat(grade(facts)).isEqualTo(grade);
    }

    @ParameterizedTest(name = "{0} năm {1}, kỷ luật ngày {2}, công vụ {3}, đã tính năm {4}: {5}")
    @CsvSource({
        "CS_STAFF, 2026, 2026-05-10, true,  ,     NOT_COMPLETED",
        "CS_STAFF, 2026, 2026-05-10, false, ,     EXCELLENT",
        "CS_STAFF, 2026, 2026-01-01, true,  ,     NOT_COMPLETED",
        "CS_STAFF, 2026, 2026-12-31, true,  ,     NOT_COMPLETED",
        "CS_STAFF, 2026, 2025-12-31, true,  ,     EXCELLENT",
        "CS_STAFF, 2026, 2027-01-01, true,  ,     EXCELLENT",
        "CS_STAFF, 2026, 2026-05-10, true,  2025, EXCELLENT",
        "CS_STAFF, 2026, 2027-02-10, true,  2026, NOT_COMPLETED",
        "CS_STAFF, 2025, 2025-05-10, false, ,     NOT_COMPLETED",
        "CS_STAFF, 2023, 2023-03-10, false, ,     NOT_COMPLETED",
        "CS_STAFF, 2022, 2022-05-10, false, ,     EXCELLENT",
        "CS_STAFF, 2022, 2022-05-10, true,  ,     NOT_COMPLETED",
        "CS_STAFF, 2024, 2024-05-10, false, 2023, EXCELLENT",
        "CS_STAFF, 2022, 2022-05-10, true,  2021, NOT_COMPLETED",
        "CADRE,    2026, 2026-05-10, false, ,     NOT_COMPLETED",
        "VC_STAFF, 2026, 2026-05-10, false, ,     EXCELLENT",
        "VC_STAFF, 2025, 2025-05-10, false, ,     NOT_COMPLETED"})
    void a_sanction_fails_the_year_once(StaffCategory subject, int year, LocalDate effective, boolean publicDuty,
            Integer counted, AnnualGrade grade) {
        var points = year >= 2026;
        var facts = new GradeFacts(subject, year, points ? new BigDecimal("95") : null,
                points ? null : leading(), ALL_YEAR,
                List.of(new Sanctioned(SanctionForm.REPRIMAND, effective, publicDuty, counted)), false, false, null);

        assertThat(grade(facts)).isEqualTo(grade);
    }

    @Test
    void degradation_fails_everyone_and_corruption_in_the_unit_its_leader() {
        assertThat(grade(overridden(StaffCategory.CS_STAFF, true, false))).isEqualTo(AnnualGrade.NOT_COMPLETED);
        assertThat(grade(overridden(StaffCategory.CS_LEAD, false, true))).isEqualTo(AnnualGrade.NOT_COMPLETED);
        assertThat(grade(overridden(StaffCategory.CS_STAFF, false, true))).isEqualTo(AnnualGrade.EXCELLENT);
    }

    @ParameterizedTest(name = "{0} năm {1}, tổ chức {2}: {3}")
    @CsvSource({
        "CS_LEAD,  2026, GOOD,          GOOD",
        "CS_LEAD,  2026, COMPLETED,     COMPLETED",
        "CS_LEAD,  2026, NOT_COMPLETED, NOT_COMPLETED",
        "CS_LEAD,  2026, EXCELLENT,     EXCELLENT",
        "CS_LEAD,  2026, NOT_GRADED,    EXCELLENT",
        "CS_STAFF, 2026, COMPLETED,     EXCELLENT",
        "VC_LEAD,  2026, GOOD,          GOOD",
        "CS_LEAD,  2025, GOOD,          EXCELLENT"})
    void the_head_stands_not_above_the_organisation(
            StaffCategory subject, int year, AnnualGrade organisation, AnnualGrade grade) {
        var facts = new GradeFacts(subject, year, year < 2026 ? null : new BigDecimal("95"),
                year < 2026 ? leading() : null, ALL_YEAR, List.of(), false, false, organisation);

        assertThat(grade(facts)).isEqualTo(grade);
    }

    @ParameterizedTest(name = "đúng hạn {0}, vượt {1}: {2}")
    @CsvSource({
        "1,    0.5,  EXCELLENT",
        "1,    0.49, GOOD",
        "1,    ,     GOOD",
        "0.99, 0.9,  COMPLETED",
        "0.8,  0,    COMPLETED",
        "0.79, 0,    NOT_COMPLETED",
        "0.5,  0,    NOT_COMPLETED",
        "0.49, 0,    NOT_COMPLETED"})
    void before_points_the_staffs_tasks_decided(BigDecimal onTime, BigDecimal exceeded, AnnualGrade grade) {
        var results = new Results(List.of(), onTime, exceeded, null, null, null, null, null);

        for (var subject : List.of(StaffCategory.CS_STAFF, StaffCategory.VC_STAFF)) {
            assertThat(grade(new GradeFacts(subject, 2025, null, results, ALL_YEAR, List.of(), false, false, null)))
                    .isEqualTo(grade);
        }
    }

    @ParameterizedTest(name = "chỉ tiêu {0}, đúng hạn {1}, vượt {2}, cấp dưới {3} và {4}: {5}")
    @CsvSource({
        "1,    1,    0.5,  1,    0.7,  EXCELLENT",
        "1,    1,    0.5,  ,     ,     EXCELLENT",
        "1,    1,    0.49, 1,    0.7,  GOOD",
        "1,    0.8,  0,    1,    0.7,  GOOD",
        "1,    0.79, 0,    1,    0.7,  COMPLETED",
        "1,    1,    0.5,  1,    0.69, COMPLETED",
        "1,    1,    0.5,  0.99, 0.7,  COMPLETED",
        "0.71, 1,    0,    0.7,  0,    COMPLETED",
        "0.7,  1,    0,    0.7,  0,    NOT_COMPLETED",
        "0.71, 1,    0,    0.69, 0,    NOT_COMPLETED",
        "0.49, 1,    0,    1,    1,    NOT_COMPLETED"})
    void before_points_a_leaders_unit_decided_too(BigDecimal targets, BigDecimal onTime, BigDecimal exceeded,
            BigDecimal completed, BigDecimal good, AnnualGrade grade) {
        var results = new Results(
                List.of(), BigDecimal.ONE, null, targets, onTime, exceeded, completed, good);

        for (var subject : List.of(StaffCategory.CADRE, StaffCategory.CS_LEAD, StaffCategory.VC_LEAD)) {
            assertThat(grade(new GradeFacts(subject, 2025, null, results, ALL_YEAR, List.of(), false, false, null)))
                    .isEqualTo(grade);
        }
    }

    @Test
    void asks_for_what_the_regime_needs() {
        var none = new GradeFacts(StaffCategory.CS_STAFF, 2026, null, null, ALL_YEAR, List.of(), false, false, null);

        assertThat(rule.missing(none, book(2026))).containsExactly("score");
        assertThat(rule.missing(scored(StaffCategory.CS_STAFF, 2025, BigDecimal.TEN), book(2025))).containsExactly("results");
    }

    private static GradeFacts scored(StaffCategory subject, int year, BigDecimal score) {
        return new GradeFacts(subject, year, score, null, ALL_YEAR, List.of(), false, false, null);
    }

    private static GradeFacts overridden(StaffCategory subject, boolean degradation, boolean corruption) {
        return new GradeFacts(subject, 2026, new BigDecimal("95"), null, ALL_YEAR, List.of(), degradation, corruption, null);
    }

    private static Results results(String onTime, String exceeded) {
        return new Results(List.of(), new BigDecimal(onTime), new BigDecimal(exceeded), BigDecimal.ONE, null, null, null, null);
    }

    private static Results leading() {
        return results("1", "0.5");
    }

    private AnnualGrade grade(GradeFacts facts) {
        return rule.of(facts, book(facts.year())).grade();
    }

    private static PolicyBook book(int year) {
        return new PolicyBooks().on(LocalDate.of(year, 12, 31));
    }
}
