package vn.hientai.personnel.career.succession.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hientai.core.kernel.Gender;
import vn.hientai.core.kernel.PartialDate;
import vn.hientai.core.policy.PolicyBooks;
import vn.hientai.core.policy.Verdict;
import vn.hientai.personnel.career.succession.rule.SuccessionFacts.Ring;
import vn.hientai.personnel.career.succession.rule.SuccessionFacts.Theory;

@DisplayName("Quy hoạch cán bộ")
class SuccessionTest {
    private static final LocalDate ON = LocalDate.of(2026, 11, 22);
    private final PolicyBooks books = new PolicyBooks();

    @ParameterizedTest(name = "cấp uỷ {0} người, hệ số {1}: {2}, được phép {3}")
    @CsvSource({"27, 1.5, 41, true", "27, 1.0, 27, true", "27, 1.51, 41, false", "27, 0.99, 27, false", "15, 1.3, 20, true",
        "11, 1.5, 17, true", "27, , 41, true"})
    void a_committee_is_planned_up_to_one_and_a_half_times_with_the_half_rounded_up(
            int size, BigDecimal factor, int maximum, boolean allowed) {
        var outcome = new PlanningSize().ofCommittee(size, factor, books.on(ON));

        assertThat(outcome.maximum()).isEqualTo(maximum);
        assertThat(outcome.verdict().passed()).isEqualTo(allowed);
    }

    @ParameterizedTest(name = "{0} chức danh x {1}: {2}, được phép {3}")
    @CsvSource({"4, 3, 12, true", "4, 2, 8, true", "4, 4, 16, false", "4, , 12, true"})
    void three_people_for_each_post(int posts, Integer perPost, int maximum, boolean allowed) {
        var outcome = new PlanningSize().ofPosts(posts, perPost, books.on(ON));

        assertThat(outcome.maximum()).isEqualTo(maximum);
        assertThat(outcome.verdict().passed()).isEqualTo(allowed);
    }

    @ParameterizedTest(name = "{0} sinh {1}, {2}, mốc {3}: {4}")
    @CsvSource({
        "MALE,   1974-01-31, OBJECT_1, STATE, false", "MALE,   1974-02-01, OBJECT_1, STATE, true",
        "MALE,   1979-01-31, OBJECT_2, STATE, false", "MALE,   1979-02-01, OBJECT_2, STATE, true",
        "FEMALE, 1976-01-31, OBJECT_1, STATE, false", "FEMALE, 1976-02-01, OBJECT_1, STATE, true",
        "MALE,   1973-06-15, OBJECT_1, PARTY_COMMUNE, true", "MALE, 1973-05-31, OBJECT_1, PARTY_COMMUNE, false"})
    void the_next_term_is_measured_from_the_date_of_its_body(
            Gender gender, String birth, Ring object, String body, boolean passes) {
        var facts = new SuccessionFacts(gender, PartialDate.parse(birth), object, body, "COMMUNE", Theory.ADVANCED, true, 0, false,
                List.of(), true);

        assertThat(judge(facts, ON).passed()).isEqualTo(passes);
    }

    @ParameterizedTest(name = "xét ngày {0}: {1}")
    @CsvSource({"2026-11-22, true", "2026-12-01, true", "2026-12-02, false"})
    void the_current_term_is_measured_on_the_day_itself(LocalDate on, boolean passes) {
        var facts = new SuccessionFacts(Gender.MALE, PartialDate.parse("1969-11-10"), Ring.OBJECT_1, null, "COMMUNE",
                Theory.ADVANCED, true, 0, false, List.of(), true);

        assertThat(judge(facts, on).passed()).isEqualTo(passes);
    }

    @Test
    void object_one_holds_the_theory_now_and_object_two_may_learn_it() {
        assertThat(judge(young(Ring.OBJECT_1, Theory.INTERMEDIATE, 0), ON).passed()).isFalse();
        assertThat(judge(young(Ring.OBJECT_2, Theory.INTERMEDIATE, 0), ON).passed()).isTrue();
        assertThat(judge(young(Ring.OBJECT_1, Theory.BACHELOR, 0), ON).passed()).isTrue();
    }

    @ParameterizedTest(name = "đang quy hoạch {0} chức danh: {1}")
    @CsvSource({"2, true", "3, false"})
    void at_most_three_posts(int planned, boolean passes) {
        assertThat(judge(young(Ring.OBJECT_1, Theory.ADVANCED, planned), ON).passed()).isEqualTo(passes);
    }

    @ParameterizedTest(name = "kỷ luật {0}: {1}")
    @CsvSource({"2025-11-22, true", "2025-11-23, false", "2026-11-22, false", "2026-11-23, true"})
    void a_sanction_bars_for_as_long_as_it_is_in_force(LocalDate effective, boolean passes) {
        var facts = new SuccessionFacts(Gender.MALE, PartialDate.parse("1990-01-01"), Ring.OBJECT_1, null, "PROVINCE",
                Theory.ADVANCED, true, 0, false, List.of(effective), true);

        assertThat(judge(facts, ON).passed()).isEqualTo(passes);
        assertThat(Verdict.earliest(ON, day -> judge(facts, day)))
                .hasValue(passes ? ON : effective.plusMonths(12));
    }

    private static SuccessionFacts young(Ring ring, Theory theory, int planned) {
        return new SuccessionFacts(Gender.FEMALE, PartialDate.parse("1990-01-01"), ring, null, "PROVINCE", theory, true, planned,
                false, List.of(), true);
    }

    private Verdict judge(SuccessionFacts facts, LocalDate on) {
        return new SuccessionConditions().judge(facts, books.on(on));
    }
}
