package vn.hientai.rewards.daring.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.hientai.core.kernel.StaffCategory;
import vn.hientai.core.policy.PolicyBook;
import vn.hientai.core.policy.PolicyBooks;

@DisplayName("Nội dung đề xuất đổi mới")
class PlanContentTest {
    private final PolicyBook book = new PolicyBooks().on(LocalDate.of(2026, 3, 2));

    @ParameterizedTest(name = "thiếu {0}")
    @EnumSource(PlanPart.class)
    void every_part_is_needed(PlanPart missing) {
        var told = EnumSet.allOf(PlanPart.class);
        assertThat(new PlanContent().judge(new PlanContent.Facts(StaffCategory.CS_LEAD, told), book).passed()).isTrue();

        told.remove(missing);
        var verdict = new PlanContent().judge(new PlanContent.Facts(StaffCategory.CS_LEAD, told), book);
        assertThat(verdict.failed()).singleElement().satisfies(one -> {
            assertThat(one.facts()).containsEntry("part", missing);
            assertThat(one.legalBasis()).allSatisfy(law -> assertThat(law.article()).isEqualTo(missing == PlanPart.LIMITS ? "4" : "7"));
        });
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "CS_LEAD, proposer", "VC_LEAD, proposer", "CADRE, proposer", "CS_STAFF, proposer-by-law", "VC_STAFF, proposer-by-law",
        "CONTRACT, proposer-by-law"})
    void who_leads_is_named_by_the_decree_and_others_by_the_law(StaffCategory proposer, String check) {
        var verdict = new PlanContent().judge(new PlanContent.Facts(proposer, EnumSet.allOf(PlanPart.class)), book);
        assertThat(verdict.passed()).isTrue();
        assertThat(verdict.findings()).extracting("check").contains(check);
    }
}
