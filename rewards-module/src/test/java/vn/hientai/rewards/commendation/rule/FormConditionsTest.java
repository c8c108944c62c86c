package vn.hientai.rewards.commendation.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hientai.core.kernel.AnnualGrade;
import vn.hientai.core.kernel.BusinessRuleViolated;
import vn.hientai.core.kernel.SanctionForm;
import vn.hientai.core.kernel.StaffCategory;
import vn.hientai.core.policy.PolicyBooks;
import vn.hientai.core.policy.Verdict;
import vn.hientai.rewards.commendation.rule.Merit.Initiative;
import vn.hientai.rewards.commendation.rule.Merit.Level;
import vn.hientai.rewards.commendation.rule.Merit.Sanctioned;
import vn.hientai.rewards.commendation.rule.Merit.Title;

@DisplayName("Điều kiện khen thưởng")
class FormConditionsTest {
    private static final LocalDate DECEMBER = LocalDate.of(2026, 12, 20);

    /** Grades as letters X, T, H, K of the years up to 2026; titles as code:year; initiatives as level:year. */
    @ParameterizedTest(name = "{0} ngày {1}: xếp loại {2}, danh hiệu {3}, sáng kiến {4}: {5}")
    @CsvSource({
        "LDTT,   2026-12-20, T,     '', '',                                          true",
        "LDTT,   2026-12-20, X,     '', '',                                          true",
        "LDTT,   2026-12-20, H,     '', '',                                          false",
        "LDTT,   2026-11-22, X-,    '', '',                                          true",
        "LDTT,   2027-12-20, X,     '', '',                                          true",
        "GK,     2026-12-20, T,     '', '',                                          true",
        "CSTDCS, 2026-09-30, X,     '', '',                                          true",
        "CSTDCS, 2026-09-30, T,     '', GRASSROOTS:2026,                             true",
        "CSTDCS, 2026-09-30, T,     '', '',                                          false",
        "CSTDCS, 2026-09-30, T,     '', GRASSROOTS:2025,                             false",
        "CSTDCS, 2026-09-30, H,     '', GRASSROOTS:2026,                             false",
        "CSTDCS, 2026-10-01, X,     '', '',                                          false",
        "CSTDCS, 2026-10-01, T,     '', GRASSROOTS:2026,                             false",
        "CSTDCS, 2026-10-01, X,     '', GRASSROOTS:2026,                             true",
        "CSTDT,  2026-12-20, XXX,   CSTDCS:2024 CSTDCS:2025 CSTDCS:2026, PROVINCE:2025, true",
        "CSTDT,  2026-12-20, XXX,   CSTDCS:2023 CSTDCS:2024 CSTDCS:2025, PROVINCE:2025, true",
        "CSTDT,  2026-12-20, XXX,   CSTDCS:2023 CSTDCS:2025 CSTDCS:2026, PROVINCE:2025, false",
        "CSTDT,  2026-12-20, XXX,   CSTDCS:2024 CSTDCS:2025 CSTDCS:2026, GRASSROOTS:2025, false",
        "CSTDT,  2026-12-20, XXX,   CSTDCS:2025 CSTDCS:2026, PROVINCE:2025,          false",
        "CSTDTQ, 2026-12-20, XXX,   CSTDT:2023 CSTDT:2026, NATIONAL:2025,            true",
        "CSTDTQ, 2026-12-20, XXX,   CSTDT:2022 CSTDT:2026, NATIONAL:2025,            false",
        "CSTDTQ, 2026-12-20, XXX,   CSTDT:2023 CSTDT:2026, PROVINCE:2025,            false",
        "BK_TINH, 2026-12-20, TT,   CSTDCS:2025 CSTDCS:2026, '',                     true",
        "BK_TINH, 2026-12-20, TT,   CSTDCS:2024 CSTDCS:2026, '',                     false",
        "BK_TINH, 2026-12-20, XX,   '', GRASSROOTS:2025 GRASSROOTS:2026,             true",
        "BK_TINH, 2026-12-20, XX,   '', GRASSROOTS:2026,                             false",
        "BK_TINH, 2026-12-20, TX,   '', GRASSROOTS:2025 GRASSROOTS:2026,             false",
        "BK_THU_TUONG, 2026-12-20, TTTTTT, BK_TINH:2021 CSTDCS:2022 CSTDCS:2024 CSTDCS:2026, '', true",
        "BK_THU_TUONG, 2026-12-20, TTTTTT, BK_TINH:2022 CSTDCS:2023 CSTDCS:2024 CSTDCS:2026, '', false",
        "BK_THU_TUONG, 2026-12-20, TTTTTT, BK_TINH:2021 CSTDCS:2024 CSTDCS:2026, '', false",
        "BK_THU_TUONG, 2026-12-20, TTTHTT, BK_TINH:2021 CSTDCS:2022 CSTDCS:2024 CSTDCS:2026, '', false",
        "BK_THU_TUONG, 2026-12-20, TTTTTT, CSTDCS:2022 CSTDCS:2024 CSTDCS:2026, '', false"})
    void each_award_has_its_conditions(
            Award award, LocalDate on, String grades, String titles, String initiatives, boolean eligible) {
        assertThat(judge(award, on, grades, titles, initiatives, List.of(), false).passed()).isEqualTo(eligible);
    }

    @Test
    void nothing_is_proposed_while_a_review_is_open() {
        assertThat(judge(Award.LDTT, DECEMBER, "X", "", "", List.of(), true).passed()).isFalse();
    }

    @ParameterizedTest(name = "kỷ luật {0}, xét {1}: {2}")
    @CsvSource({
        "2026-02-10, 2026-12-20, false",
        "2025-12-20, 2026-12-19, false",
        "2025-12-20, 2026-12-20, true",
        "2025-03-01, 2026-12-20, true",
        "2027-01-05, 2026-12-20, true"})
    void merits_count_from_the_end_of_a_sanction(LocalDate effective, LocalDate on, boolean eligible) {
        var verdict = judge(Award.LDTT, on, "XX", "", "", List.of(new Sanctioned(SanctionForm.REPRIMAND, effective)), false);

        assertThat(verdict.passed()).isEqualTo(eligible);
        if (!eligible) {
            assertThat(verdict.failed().get(0).remedy()).containsEntry("when", effective.plusMonths(12));
        }
    }

    @Test
    void years_before_the_end_of_a_sanction_do_not_count() {
        var sanction = List.of(new Sanctioned(SanctionForm.REPRIMAND, LocalDate.of(2024, 3, 1)));

        assertThat(judge(Award.CSTDT, DECEMBER, "XXX", "CSTDCS:2024 CSTDCS:2025 CSTDCS:2026", "PROVINCE:2026", sanction, false)
                .passed()).isFalse();
    }

    @ParameterizedTest(name = "{0} {1} ngày {2} không được đề nghị")
    @CsvSource({
        "TTLDTT, CS_STAFF, 2026-12-20", "CO_TINH, CS_STAFF, 2026-12-20", "HCLD_1, CS_STAFF, 2026-12-20",
        "LDTT,   RETIRED,  2026-12-20", "LDTT,    CS_STAFF, 2023-12-31"})
    void what_is_never_proposed_is_refused(Award award, StaffCategory subject, LocalDate on) {
        assertThatThrownBy(() -> new FormConditions().judge(
                new Merit(award, subject, Map.of(), List.of(), List.of(), false, List.of()), new PolicyBooks().on(on)))
                .isInstanceOf(BusinessRuleViolated.class);
    }

    private static Verdict judge(Award award, LocalDate on, String grades, String titles, String initiatives,
            List<Sanctioned> sanctions, boolean underReview) {
        var byYear = new HashMap<Integer, AnnualGrade>();
        for (var i = 0; i < grades.length(); i++) {
            byYear.put(2026 - grades.length() + 1 + i, switch (grades.charAt(i)) {
                case 'X' -> AnnualGrade.EXCELLENT;
                case 'T' -> AnnualGrade.GOOD;
                case 'H' -> AnnualGrade.COMPLETED;
                case 'K' -> AnnualGrade.NOT_COMPLETED;
                default -> AnnualGrade.NOT_GRADED;
            });
        }
        var held = words(titles).map(one -> new Title(Award.valueOf(one[0]), Integer.parseInt(one[1]))).toList();
        var found = words(initiatives).map(one -> new Initiative(Level.valueOf(one[0]), Integer.parseInt(one[1]))).toList();
        return new FormConditions().judge(
                new Merit(award, StaffCategory.CS_STAFF, byYear, held, found, underReview, sanctions), new PolicyBooks().on(on));
    }

    private static Stream<String[]> words(String text) {
        return Arrays.stream(text.split(" ")).filter(one -> !one.isEmpty()).map(one -> one.split(":"));
    }
}
