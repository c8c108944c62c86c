package vn.hientai.personnel.career.talent.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hientai.core.kernel.AnnualGrade;
import vn.hientai.core.kernel.PartialDate;
import vn.hientai.core.kernel.StaffCategory;
import vn.hientai.core.kernel.Texts;
import vn.hientai.core.policy.Explanation;
import vn.hientai.core.policy.Finding;
import vn.hientai.core.policy.LawFiles;
import vn.hientai.core.policy.PolicyBook;
import vn.hientai.core.policy.Verdict;

@DisplayName("Tiêu chí đề cử nhân tài trẻ")
class TalentCriteriaTest {
    private static final LocalDate ON = LocalDate.of(2026, 11, 20);

    private static PolicyBook book(LocalDate on) {
        return PolicyBook.of(LawFiles.parameters(), on);
    }

    private static Verdict judge(TalentFacts facts, LocalDate on) {
        return new TalentCriteria().judge(facts, book(on));
    }

    private static TalentFacts facts(String birth, String recruited, Degree degree, String grades, TalentFacts.Sanctioned... sanctions) {
        return new TalentFacts("", StaffCategory.CS_STAFF, PartialDate.parse(birth), recruited == null ? null : LocalDate.parse(recruited),
                degree, letters(grades), List.of(sanctions));
    }

    /** TXX: the grades of 2023, 2024, 2025. */
    private static Map<Integer, AnnualGrade> letters(String grades) {
        var map = new HashMap<Integer, AnnualGrade>();
        for (var i = 0; i < grades.length(); i++) {
            switch (grades.charAt(i)) {
                case 'X' -> map.put(2023 + i, AnnualGrade.EXCELLENT);
                case 'T' -> map.put(2023 + i, AnnualGrade.GOOD);
                case 'H' -> map.put(2023 + i, AnnualGrade.COMPLETED);
                case 'K' -> map.put(2023 + i, AnnualGrade.NOT_COMPLETED);
                default -> { }
            }
        }
        return map;
    }

    private static List<String> failed(Verdict verdict) {
        return verdict.failed().stream().map(Finding::check).toList();
    }

    @ParameterizedTest(name = "sinh {0}, xét ngày {1}: {2}")
    @DisplayName("Không quá 35 tuổi: đến hết ngày trước sinh nhật 36")
    @CsvSource({
        "1996-03-14, 2026-11-20, true",
        "1990-11-21, 2026-11-20, true",
        "1990-11-20, 2026-11-20, false",
        "1990-11-21, 2026-11-21, false",
        "1990, 2025-12-31, true",
        "1990, 2026-01-01, false",
        "1991-02, 2027-01-31, true"})
    void the_age_limit_ends_the_day_before_the_thirty_sixth_birthday(String birth, LocalDate on, boolean young) {
        var verdict = judge(facts(birth, "2019-09-01", Degree.MASTER, "TXX"), on);

        assertThat(failed(verdict).contains("maximum-age")).isEqualTo(!young);
    }

    @Test
    void a_youth_pool_has_its_own_limit() {
        var facts = new TalentFacts("YOUTH", StaffCategory.CS_STAFF, PartialDate.parse("1995-11-20"), LocalDate.of(2019, 9, 1),
                Degree.MASTER, letters("TXX"), List.of());

        assertThat(failed(judge(facts, ON))).containsExactly("maximum-age");
        assertThat(failed(judge(facts, ON.minusDays(1)))).isEmpty();
    }

    @ParameterizedTest(name = "tuyển dụng {0}, xét ngày {1}: {2}")
    @CsvSource({"2025-11-20, 2026-11-19, false", "2025-11-20, 2026-11-20, true"})
    void service_counts_from_the_recruitment(String recruited, LocalDate on, boolean served) {
        var verdict = judge(facts("1999-01-01", recruited, Degree.BACHELOR, "..T"), on);

        assertThat(failed(verdict).contains("service")).isEqualTo(!served);
    }

    @ParameterizedTest(name = "xếp loại {0}, tuyển dụng {1}: {2}")
    @CsvSource({
        "TXX, 2019-09-01, ''",
        "TTH, 2018-09-01, grades",
        "KXX, 2018-09-01, grades",
        "T.X, 2018-09-01, grades-known",
        "..T, 2025-01-01, ''",
        "..T, 2024-09-01, ''",
        ".HT, 2024-06-01, grades",
        "..., 2025-09-01, grades-known"})
    @DisplayName("Ba năm liền kề, hoặc các năm kể từ khi vào")
    void grades_of_the_last_years_or_those_since_joining(String grades, String recruited, String refused) {
        var verdict = judge(facts("1998-01-01", recruited, Degree.BACHELOR, grades), ON);

        assertThat(String.join(",", failed(verdict))).isEqualTo(refused);
    }

    @Test
    @DisplayName("Một năm không đạt lùi ra khỏi ba năm liền kề: nêu ngày sớm nhất")
    void says_from_when_a_bad_year_no_longer_counts() {
        var verdict = judge(facts("1996-01-01", "2018-09-01", Degree.BACHELOR, "THT"), ON);

        assertThat(verdict.failed().get(0).remedy()).containsEntry("when", LocalDate.of(2028, 1, 1));
    }

    @ParameterizedTest(name = "{0} xét ngày {1}: vướng kỷ luật {2}")
    @CsvSource({"2025-11-20, 2026-11-19, true", "2025-11-20, 2026-11-20, false", "2026-12-01, 2026-11-20, false"})
    void a_sanction_bars_for_twelve_months_from_its_day(LocalDate effective, LocalDate on, boolean barred) {
        var verdict = judge(
                facts("1996-01-01", "2018-09-01", Degree.BACHELOR, "TTT", new TalentFacts.Sanctioned("REPRIMAND", effective, null)), on);

        assertThat(failed(verdict).contains("discipline")).isEqualTo(barred);
    }

    @ParameterizedTest
    @CsvSource({"Thạc sĩ Khoa học dữ liệu, MASTER", "Đại học Công nghệ thông tin, BACHELOR", "Kỹ sư xây dựng, BACHELOR",
        "Tiến sĩ, DOCTOR", "Cao đẳng, COLLEGE", "Trung cấp, INTERMEDIATE", "MASTER, MASTER"})
    void reads_the_degree_from_the_words_of_the_file(String words, Degree degree) {
        assertThat(Degree.named(words)).contains(degree);
    }

    @Test
    void an_unknown_fact_is_named_and_not_taken_for_granted() {
        var verdict = judge(facts("1996-01-01", null, null, "TTT"), ON);

        assertThat(failed(verdict)).containsExactly("service-known", "degree-known");
    }

    @Test
    @DisplayName("Đối tượng hợp đồng không thuộc chính sách")
    void staff_under_contract_are_not_reached() {
        var facts = new TalentFacts("", StaffCategory.CONTRACT, PartialDate.parse("1996-01-01"), LocalDate.of(2018, 9, 1),
                Degree.MASTER, letters("TTT"), List.of());

        assertThat(failed(judge(facts, ON))).containsExactly("subject");
    }

    @Test
    @DisplayName("Mọi kết luận nói được bằng cả hai thứ tiếng")
    void every_finding_speaks_both_languages() {
        var verdicts = List.of(
                judge(facts("1996-01-01", "2018-09-01", Degree.BACHELOR, "TTT"), ON),
                judge(facts("1980-01-01", "2026-09-01", Degree.COLLEGE, "KKK",
                        new TalentFacts.Sanctioned("REPRIMAND", LocalDate.of(2026, 6, 1), null)), ON),
                judge(facts("2012-01-01", null, null, "..."), ON));

        for (var locale : List.of(Texts.VIETNAMESE, Locale.ENGLISH)) {
            for (var verdict : verdicts) {
                for (var explanation : Explanation.of(verdict, locale)) {
                    assertThat(explanation.message()).doesNotContain("???").doesNotContain("{");
                    if (explanation.remedy() != null) {
                        assertThat(explanation.remedy().message()).doesNotContain("???");
                    }
                }
            }
        }
    }
}
