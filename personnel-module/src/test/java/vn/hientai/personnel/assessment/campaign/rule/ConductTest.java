package vn.hientai.personnel.assessment.campaign.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.hientai.core.kernel.StaffCategory;
import vn.hientai.core.policy.LawFiles;
import vn.hientai.core.policy.PolicyBook;
import vn.hientai.personnel.assessment.grading.rule.ExcellentQuota;
import vn.hientai.personnel.assessment.grading.rule.ExcellentQuota.Denominator;

@DisplayName("Trình tự, thẩm quyền, thời hạn xếp loại")
class ConductTest {
    @ParameterizedTest(name = "{0}: {1}, {2} do {3} đánh giá, {4} quyết định, các bước {5}, {6}")
    @CsvSource({
        "2026-12-31, CS_STAFF, UNIT_STAFF,    UNIT_HEAD,     AGENCY_HEAD,   SELF MEETING PROPOSAL DECISION,       335/2025/NĐ-CP",
        "2026-12-31, CS_LEAD,  UNIT_DEPUTY,   UNIT_HEAD,     AGENCY_HEAD,   SELF MEETING PROPOSAL DECISION,       335/2025/NĐ-CP",
        "2026-12-31, CS_LEAD,  UNIT_HEAD,     AGENCY_HEAD,   AGENCY_HEAD,   SELF MEETING PROPOSAL DECISION,       335/2025/NĐ-CP",
        "2026-12-31, CS_STAFF, AGENCY_STAFF,  AGENCY_HEAD,   AGENCY_HEAD,   SELF MEETING PROPOSAL DECISION,       335/2025/NĐ-CP",
        "2026-12-31, CS_LEAD,  AGENCY_DEPUTY, AGENCY_HEAD,   AGENCY_HEAD,   SELF MEETING PARTY PROPOSAL DECISION, 335/2025/NĐ-CP",
        "2026-12-31, CS_LEAD,  AGENCY_HEAD,   MANAGING_HEAD, MANAGING_HEAD, SELF MEETING PARTY PROPOSAL DECISION, 335/2025/NĐ-CP",
        "2026-12-31, VC_STAFF, UNIT_STAFF,    UNIT_HEAD,     AGENCY_HEAD,   SELF MEETING PROPOSAL DECISION,       233/2026/NĐ-CP",
        "2026-06-30, VC_STAFF, UNIT_STAFF,    AGENCY_HEAD,   AGENCY_HEAD,   SELF MEETING PROPOSAL DECISION,       90/2020/NĐ-CP",
        "2026-07-01, VC_STAFF, UNIT_STAFF,    UNIT_HEAD,     AGENCY_HEAD,   SELF MEETING PROPOSAL DECISION,       233/2026/NĐ-CP",
        "2026-12-31, CADRE,    AGENCY_HEAD,   MANAGING_HEAD, MANAGING_HEAD, SELF MEETING PARTY PROPOSAL DECISION, 90/2020/NĐ-CP",
        "2025-12-31, CS_STAFF, UNIT_STAFF,    AGENCY_HEAD,   AGENCY_HEAD,   SELF MEETING PROPOSAL DECISION,       90/2020/NĐ-CP",
        "2026-01-01, CS_STAFF, UNIT_STAFF,    UNIT_HEAD,     AGENCY_HEAD,   SELF MEETING PROPOSAL DECISION,       335/2025/NĐ-CP",
        "2025-12-31, CS_LEAD,  AGENCY_HEAD,   MANAGING_HEAD, MANAGING_HEAD, SELF MEETING PARTY PROPOSAL DECISION, 90/2020/NĐ-CP"})
    void authority_and_steps_follow_the_day_the_kind_and_the_place(
            LocalDate day, StaffCategory subject, Place place, Conduct.Authority scorer, Conduct.Authority decider, String steps, String document) {
        var conduct = conduct(day);

        assertThat(conduct.scorer(subject, place).value()).isEqualTo(scorer);
        assertThat(conduct.decider(subject, place).value()).isEqualTo(decider);
        assertThat(conduct.steps(subject, place).value().stream().map(Step::name).collect(Collectors.joining(" "))).isEqualTo(steps);
        assertThat(conduct.steps(subject, place).citation().document()).isEqualTo(document);
    }

    @ParameterizedTest(name = "Năm {0}, đặc thù {1}: trước ngày, chậm nhất {2}")
    @CsvSource({"2025, false, 2025-12-14", "2026, false, 2026-12-14", "2026, true, 2027-01-14", "2021, false, 2021-12-14"})
    void the_last_day_is_the_one_before_the_decrees(int year, boolean special, LocalDate last) {
        assertThat(conduct(LocalDate.of(year, 12, 31)).decideBy(year, special).value()).isEqualTo(last);
    }

    @Test
    void the_steps_have_their_days_in_order_and_only_the_last_is_the_decrees() {
        var days = conduct(LocalDate.of(2026, 12, 31)).calendar(LocalDate.of(2026, 12, 14));

        assertThat(days.values().stream().map(day -> day.value()).toList()).isSorted().hasSize(5);
        assertThat(days.get(Step.SELF).value()).isEqualTo(LocalDate.of(2026, 11, 23));
        assertThat(days.get(Step.DECISION).confirmed()).isTrue();
        assertThat(days.get(Step.SELF).confirmed()).isFalse();
    }

    @ParameterizedTest(name = "Hôm nay {0}, hạn {1}: {2}")
    @CsvSource({"2026-12-17, 2026-12-18, true", "2026-12-18, 2026-12-18, true", "2026-12-19, 2026-12-18, false"})
    void a_petition_is_in_time_through_its_last_day(LocalDate today, LocalDate last, boolean passed) {
        var verdict = conduct(LocalDate.of(2026, 12, 31)).petition(today, last);

        assertThat(verdict.passed()).isEqualTo(passed);
        assertThat(verdict.unconfirmed()).as("no decree names the days").isNotEmpty();
    }

    @Test
    void whoever_is_no_assessor_hears_who_is_with_the_article() {
        var verdict = conduct(LocalDate.of(2026, 12, 31)).assessor(StaffCategory.CS_STAFF, Place.UNIT_STAFF, false);

        assertThat(verdict.passed()).isFalse();
        assertThat(verdict.findings().get(0).legalBasis().get(0).toString()).contains("10").contains("335/2025/NĐ-CP");
    }

    @Test
    void before_2026_no_decree_puts_organisations_first() {
        assertThat(conduct(LocalDate.of(2025, 12, 31)).organisationFirst(false, "Sở", 2025).passed()).isTrue();
        assertThat(conduct(LocalDate.of(2026, 1, 1)).organisationFirst(false, "Sở", 2026).passed()).isFalse();
        assertThat(conduct(LocalDate.of(2026, 1, 1)).organisationFirst(true, "Sở", 2026).passed()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Place.class)
    void every_kind_in_every_place_has_steps_that_end_in_a_decision(Place place) {
        for (var year = 2021; year <= 2026; year++) {
            var conduct = conduct(LocalDate.of(year, 12, 31));
            for (var subject : Arrays.stream(StaffCategory.values()).filter(one -> one != StaffCategory.RETIRED).toList()) {
                var steps = conduct.steps(subject, place).value();
                assertThat(steps).as("%s %s %s", year, subject, place).isSorted().doesNotHaveDuplicates().startsWith(Step.SELF).endsWith(Step.DECISION);
            }
        }
    }

    /** Whatever the group: what the quota allows keeps it, one more breaks it, in both readings and both shares. */
    @Test
    void the_quota_is_the_largest_number_that_keeps_the_share() {
        var book = PolicyBook.of(LawFiles.parameters(), LocalDate.of(2026, 12, 31));
        for (var outstanding : new boolean[] {false, true}) {
            var hundredths = outstanding ? 25 : 20;
            for (var denominator : Denominator.values()) {
                for (var people = 0; people <= 60; people++) {
                    var most = new ExcellentQuota()
                            .of(new ExcellentQuota.Group(people, 0, outstanding, denominator, RoundingMode.FLOOR), book).maximum();
                    assertThat(kept(most, people, hundredths, denominator)).as("%s of %s", most, people).isTrue();
                    assertThat(most == people || !kept(most + 1, people, hundredths, denominator)).as("one more than %s of %s", most, people).isTrue();
                }
            }
        }
    }

    private static boolean kept(int excellent, int people, int hundredths, Denominator denominator) {
        var of = denominator == Denominator.HTT_ONLY ? people - excellent : people;
        return 100 * excellent <= hundredths * of;
    }

    private static Conduct conduct(LocalDate day) {
        return new Conduct(PolicyBook.of(LawFiles.parameters(), day));
    }
}
