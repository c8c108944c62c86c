package vn.hientai.personnel.api.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hientai.core.kernel.AnnualGrade;
import vn.hientai.core.kernel.Gender;
import vn.hientai.core.kernel.PartialDate;
import vn.hientai.core.kernel.StaffCategory;
import vn.hientai.core.policy.PolicyBooks;
import vn.hientai.core.policy.Verdict;
import vn.hientai.personnel.api.rule.AppointmentFacts.LowerPost;
import vn.hientai.personnel.api.rule.AppointmentFacts.Move;
import vn.hientai.personnel.retirement.rule.RetirementAge;
import vn.hientai.personnel.retirement.rule.RetirementFacts;

@DisplayName("Điều kiện bổ nhiệm")
class AppointmentConditionsTest {
    private static final LocalDate ON = LocalDate.of(2026, 11, 22);
    private static final Map<Integer, AnnualGrade> GOOD = Map.of(
            2023, AnnualGrade.GOOD, 2024, AnnualGrade.EXCELLENT, 2025, AnnualGrade.GOOD, 2026, AnnualGrade.GOOD);
    private final PolicyBooks books = new PolicyBooks();

    @ParameterizedTest(name = "sinh {0}, bổ nhiệm {1}, {2}: {3}")
    @CsvSource({
        "1969-11-10, 2026-12-01, HIGHER, true", "1969-11-10, 2026-12-02, HIGHER, false",
        "1969-10-31, 2026-11-22, HIGHER, false", "1969-10-31, 2026-11-22, EQUAL, true", "1969-10-31, 2026-11-22, LOWER, true"})
    void a_higher_office_asks_for_age_for_the_whole_term(String birth, LocalDate on, Move move, boolean passes) {
        assertThat(judge(facts(birth, move, GOOD, LocalDate.of(2020, 1, 1), true), on).passed()).isEqualTo(passes);
    }

    @ParameterizedTest(name = "bổ nhiệm {0}, giữ chức thấp hơn từ {1}: {2}")
    @CsvSource({
        "2026-11-22, 2025-11-22, true", "2026-11-22, 2025-11-23, false", "2026-11-22, , false",
        "2026-07-31, , true", "2026-08-01, , false"})
    void twelve_months_in_the_lower_post_since_august_2026(LocalDate on, LocalDate since, boolean passes) {
        assertThat(judge(facts("1985-04-20", Move.HIGHER, GOOD, since, true), on).passed()).isEqualTo(passes);
    }

    @ParameterizedTest(name = "bổ nhiệm {0} khi chưa quy hoạch: {1}")
    @CsvSource({"2026-07-31, true", "2026-08-01, false"})
    void planning_is_asked_since_august_2026(LocalDate on, boolean passes) {
        assertThat(judge(facts("1985-04-20", Move.HIGHER, GOOD, LocalDate.of(2020, 1, 1), false), on).passed()).isEqualTo(passes);
    }

    @Test
    void each_of_the_last_three_years_is_at_least_good() {
        var grades = Map.of(2023, AnnualGrade.COMPLETED, 2024, AnnualGrade.GOOD, 2025, AnnualGrade.GOOD);
        var facts = facts("1985-04-20", Move.EQUAL, grades, null, true);

        assertThat(judge(facts, ON).passed()).isFalse();
        assertThat(judge(facts, ON).failed()).singleElement()
                .satisfies(finding -> assertThat(finding.remedy()).containsEntry("when", LocalDate.of(2027, 1, 1)));
    }

    @Test
    void a_year_without_a_grade_is_named_and_no_day_is_promised() {
        var facts = facts("1985-04-20", Move.EQUAL, Map.of(2024, AnnualGrade.GOOD, 2025, AnnualGrade.GOOD), null, true);

        assertThat(judge(facts, ON).failed()).singleElement()
                .satisfies(finding -> assertThat(finding.remedy()).containsEntry("missingYear", List.of("2023")));
        assertThat(Verdict.earliest(ON, day -> judge(facts, day))).isEmpty();
    }

    @Test
    void the_earliest_day_is_the_last_of_all_that_time_mends() {
        var facts = facts(StaffCategory.CS_STAFF, "1985-04-20", Move.HIGHER, GOOD,
                LocalDate.of(2026, 1, 10), true, List.of(), List.of(LocalDate.of(2026, 3, 1)));

        assertThat(Verdict.earliest(ON, day -> judge(facts, day))).hasValue(LocalDate.of(2027, 3, 1));
    }

    @ParameterizedTest(name = "{0} vào {1}: {2}")
    @CsvSource({"SUSPENDED, 2026-11-22, false", "DENUNCIATION_TEAM, 2026-07-31, true", "DENUNCIATION_TEAM, 2026-08-01, false"})
    void what_bars_is_what_the_law_of_the_day_lists(String bar, LocalDate on, boolean passes) {
        var facts = facts(StaffCategory.CS_STAFF, "1985-04-20", Move.EQUAL, GOOD, null, true, List.of(bar), List.of());

        assertThat(judge(facts, on).passed()).isEqualTo(passes);
    }

    @Test
    void contract_workers_hold_no_leadership_office() {
        var facts = facts(StaffCategory.CONTRACT, "1985-04-20", Move.EQUAL, GOOD, null, true, List.of(), List.of());

        assertThat(judge(facts, ON).passed()).isFalse();
    }

    @ParameterizedTest(name = "đặc biệt {0}: {1}")
    @CsvSource({"true, true", "false, false"})
    void the_authority_may_decide_on_a_special_case(boolean excepted, boolean passes) {
        var facts = new AppointmentFacts(StaffCategory.CS_STAFF, ON.plusMonths(59), Move.HIGHER, null, null, null, GOOD,
                new LowerPost(null, null, null), false, false, List.of(), List.of(), excepted);

        assertThat(judge(facts, ON).passed()).isEqualTo(passes);
        assertThat(judge(facts, ON).findings()).extracting(finding -> finding.check().startsWith("excepted-")).contains(excepted);
    }

    @Test
    void no_special_case_lifts_a_poor_grade_or_discipline() {
        var facts = new AppointmentFacts(StaffCategory.CS_STAFF, null, Move.EQUAL, null, null, null,
                Map.of(2023, AnnualGrade.GOOD, 2024, AnnualGrade.COMPLETED, 2025, AnnualGrade.GOOD), null, true, false, List.of(),
                List.of(LocalDate.of(2026, 3, 1)), true);

        assertThat(judge(facts, ON).failed()).extracting("check").containsExactly("grades", "discipline");
    }

    private static AppointmentFacts facts(
            String birth, Move move, Map<Integer, AnnualGrade> grades, LocalDate lowerPostSince, boolean planned) {
        return facts(StaffCategory.CS_STAFF, birth, move, grades, lowerPostSince, planned, List.of(), List.of());
    }

    private static AppointmentFacts facts(
            StaffCategory subject, String birth, Move move, Map<Integer, AnnualGrade> grades, LocalDate lowerPostSince, boolean planned,
            List<String> bars, List<LocalDate> sanctions) {
        var retires = new RetirementAge()
                .of(new RetirementFacts(Gender.MALE, PartialDate.parse(birth), StaffCategory.CS_STAFF), new PolicyBooks().on(ON)).retirementDate();
        return new AppointmentFacts(subject, retires, move, null, null, null, grades, new LowerPost(null, lowerPostSince, null),
                planned, false, bars, sanctions, false);
    }

    private Verdict judge(AppointmentFacts facts, LocalDate on) {
        return new AppointmentConditions().judge(facts, books.on(on));
    }
}
