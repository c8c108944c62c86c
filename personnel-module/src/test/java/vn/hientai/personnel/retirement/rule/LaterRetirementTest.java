package vn.hientai.personnel.retirement.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hientai.core.kernel.Gender;
import vn.hientai.core.kernel.PartialDate;
import vn.hientai.core.policy.LawFiles;
import vn.hientai.core.policy.PolicyBook;

@DisplayName("Nghỉ hưu ở tuổi cao hơn")
class LaterRetirementTest {
    @ParameterizedTest(name = "{0} sinh {1}, danh mục {2}, giữ chức vụ {3}: chậm nhất {4}, {5}")
    @CsvSource({
        "FEMALE, 1970-05-10, WOMEN, true, 2030-05-31, yes",
        "FEMALE, 1970-05-10, WOMEN, false, 2027-09-30, no",
        "MALE, 1966-05-10, WOMEN, true, 2028-05-31, no",
        "MALE, 1966-05-10, HIGHEST, true, 2031-05-31, yes",
        "FEMALE, 1970-05-10, HIGHEST, true, 2035-05-31, yes",
        // tuổi theo lộ trình đã bằng 60: không thêm ngày nào
        "FEMALE, 1975-05-10, WOMEN, true, 2035-05-31, yes"})
    void lasts_as_long_as_the_post_allows(
            Gender gender, LocalDate birth, LaterRetirement.Listing listing, boolean holds, LocalDate last, String passes) {
        var book = PolicyBook.of(LawFiles.parameters(), LocalDate.of(2026, 11, 22));
        var outcome = new LaterRetirement().of(RetirementFacts.of(gender, PartialDate.of(birth)), listing, holds, book);

        assertThat(outcome.last()).isEqualTo(last);
        assertThat(outcome.verdict().passed()).isEqualTo(passes.equals("yes"));
    }
}
