package vn.hientai.personnel.retirement.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hientai.core.kernel.Gender;
import vn.hientai.core.kernel.PartialDate;
import vn.hientai.core.policy.PolicyBooks;

@DisplayName("Tuổi nghỉ hưu")
class RetirementAgeTest {
    private static final LocalDate ON = LocalDate.of(2026, 11, 22);
    private final PolicyBooks books = new PolicyBooks();

    /** Bands of birth months as the annex of NĐ 135/2020/NĐ-CP has them, both ends included. */
    private static final String BANDS = """
            MALE   1961-01 1961-09 P60Y3M
            MALE   1961-10 1962-06 P60Y6M
            MALE   1962-07 1963-03 P60Y9M
            MALE   1963-04 1963-12 P61Y
            MALE   1964-01 1964-09 P61Y3M
            MALE   1964-10 1965-06 P61Y6M
            MALE   1965-07 1966-03 P61Y9M
            MALE   1966-04 1976-12 P62Y
            FEMALE 1966-01 1966-08 P55Y4M
            FEMALE 1966-09 1967-04 P55Y8M
            FEMALE 1967-05 1967-12 P56Y
            FEMALE 1968-01 1968-08 P56Y4M
            FEMALE 1968-09 1969-04 P56Y8M
            FEMALE 1969-05 1969-12 P57Y
            FEMALE 1970-01 1970-08 P57Y4M
            FEMALE 1970-09 1971-04 P57Y8M
            FEMALE 1971-05 1971-12 P58Y
            FEMALE 1972-01 1972-08 P58Y4M
            FEMALE 1972-09 1973-04 P58Y8M
            FEMALE 1973-05 1973-12 P59Y
            FEMALE 1974-01 1974-08 P59Y4M
            FEMALE 1974-09 1975-04 P59Y8M
            FEMALE 1975-05 1990-12 P60Y
            """;

    private record Band(Gender gender, YearMonth first, YearMonth last, Period age) {}

    @Test
    void every_birth_month_of_the_roadmap_falls_into_its_band() {
        for (var band : bands()) {
            for (var month = band.first(); !month.isAfter(band.last()); month = month.plusMonths(1)) {
                for (var day : List.of(month.atDay(1), month.atDay(15), month.atEndOfMonth())) {
                    var moment = of(band.gender(), PartialDate.of(day));
                    assertThat(moment.age()).as("%s %s", band.gender(), day).isEqualTo(band.age());
                    assertThat(moment.retirementDate()).isEqualTo(month.plus(band.age()).atEndOfMonth());
                    assertThat(moment.pensionFrom()).isEqualTo(month.plus(band.age()).plusMonths(1).atDay(1));
                }
            }
        }
    }

    @Test
    void the_bands_leave_no_month_out() {
        for (var gender : Gender.values()) {
            var bands = bands().stream().filter(band -> band.gender() == gender).toList();
            for (var i = 1; i < bands.size(); i++) {
                assertThat(bands.get(i).first()).isEqualTo(bands.get(i - 1).last().plusMonths(1));
            }
        }
    }

    @Test
    void of_two_years_that_fit_the_earlier_holds_and_is_said() {
        var fittingTwo = 0;
        for (var band : bands()) {
            for (var month = band.first(); !month.isAfter(band.last()) && month.getYear() < 1977; month = month.plusMonths(1)) {
                var said = of(band.gender(), PartialDate.of(month.atDay(9))).verdict().findings().stream()
                        .anyMatch(finding -> finding.check().equals("earlier-year"));
                fittingTwo += said ? 1 : 0;
            }
        }
        assertThat(fittingTwo).isEqualTo(77);
    }

    @ParameterizedTest(name = "sinh {1} ({0}): {2} tuổi {3} tháng, nghỉ {4}, hưởng {5}, thông báo {6}, quyết định {7}")
    @CsvSource({
        "MALE,   1960-12-31, 60, 0, 2020-12-31, 2021-01-01, 2020-06-30, 2020-09-30",
        "MALE,   1961-01-01, 60, 3, 2021-04-30, 2021-05-01, 2020-10-30, 2021-01-30",
        "MALE,   1961-09-30, 60, 3, 2021-12-31, 2022-01-01, 2021-06-30, 2021-09-30",
        "MALE,   1961-10-01, 60, 6, 2022-04-30, 2022-05-01, 2021-10-30, 2022-01-30",
        "MALE,   1965-07-01, 61, 9, 2027-04-30, 2027-05-01, 2026-10-30, 2027-01-30",
        "MALE,   1966-03-31, 61, 9, 2027-12-31, 2028-01-01, 2027-06-30, 2027-09-30",
        "MALE,   1966-04-01, 62, 0, 2028-04-30, 2028-05-01, 2027-10-30, 2028-01-30",
        "MALE,   1966-08-15, 62, 0, 2028-08-31, 2028-09-01, 2028-02-29, 2028-05-31",
        "MALE,   1967,       62, 0, 2029-01-31, 2029-02-01, 2028-07-31, 2028-10-31",
        "MALE,   1967-02,    62, 0, 2029-02-28, 2029-03-01, 2028-08-28, 2028-11-28",
        "MALE,   1966-02-28, 61, 9, 2027-11-30, 2027-12-01, 2027-05-30, 2027-08-30",
        "FEMALE, 1965-12-31, 55, 0, 2020-12-31, 2021-01-01, 2020-06-30, 2020-09-30",
        "FEMALE, 1970-08-31, 57, 4, 2027-12-31, 2028-01-01, 2027-06-30, 2027-09-30",
        "FEMALE, 1970-09-01, 57, 8, 2028-05-31, 2028-06-01, 2027-11-30, 2028-02-29",
        "FEMALE, 1975-04-30, 59, 8, 2034-12-31, 2035-01-01, 2034-06-30, 2034-09-30",
        "FEMALE, 1975-05-01, 60, 0, 2035-05-31, 2035-06-01, 2034-11-30, 2035-02-28",
        "FEMALE, 1996,       60, 0, 2056-01-31, 2056-02-01, 2055-07-31, 2055-10-31"})
    void retires_on_the_last_day_of_the_month_of_the_age(
            Gender gender, String birth, int years, int months, LocalDate last, LocalDate pension, LocalDate notice,
            LocalDate decision) {
        var moment = of(gender, PartialDate.parse(birth));

        assertThat(moment.age().toTotalMonths()).isEqualTo(years * 12L + months);
        assertThat(moment.retirementDate()).isEqualTo(last);
        assertThat(moment.pensionFrom()).isEqualTo(pension);
        assertThat(moment.noticeDate()).isEqualTo(notice);
        assertThat(moment.decisionDate()).isEqualTo(decision);
        assertThat(moment.verdict().passed()).isTrue();
    }

    @ParameterizedTest(name = "{0}: nam {1} năm {2} tháng, nữ {3} năm {4} tháng")
    @CsvFileSource(resources = "/catalogue/retirement_roadmap.csv", numLinesToSkip = 1)
    void the_book_holds_the_roadmap_of_the_decree(int year, int maleYears, int maleMonths, int femaleYears, int femaleMonths) {
        var book = books.on(LocalDate.of(year, 6, 30));

        assertThat(book.period(RetirementAge.AGE, "MALE").value().toTotalMonths()).isEqualTo(maleYears * 12L + maleMonths);
        assertThat(book.period(RetirementAge.AGE, "FEMALE").value().toTotalMonths())
                .isEqualTo(femaleYears * 12L + femaleMonths);
    }

    @ParameterizedTest(name = "xét ngày {0}: {1}")
    @CsvSource({"2028-04-30, false", "2028-05-01, true"})
    void the_age_is_passed_on_the_first_day_of_the_pension(LocalDate on, boolean passed) {
        var facts = RetirementFacts.of(Gender.MALE, PartialDate.parse("1966-04-20"));
        var verdict = new RetirementAge().judge(facts, books.on(on));

        assertThat(verdict.passed()).isEqualTo(passed);
        assertThat(verdict.findings().get(0).remedy()).isEqualTo(
                passed ? Map.of() : Map.of("when", LocalDate.of(2028, 5, 1)));
    }

    @Test
    void the_roadmap_cites_its_article_and_is_confirmed() {
        var book = books.on(ON);
        var moment = new RetirementAge().of(RetirementFacts.of(Gender.FEMALE, PartialDate.parse("1970-05-02")), book);

        assertThat(moment.verdict().findings().get(0).legalBasis()).singleElement().satisfies(citation -> {
            assertThat(citation.document()).isEqualTo("135/2020/NĐ-CP");
            assertThat(citation.article()).isEqualTo("4");
            assertThat(citation.clause()).isEqualTo("2");
        });
        assertThat(book.unconfirmed()).isEmpty();
    }

    private RetirementMoment of(Gender gender, PartialDate birth) {
        return new RetirementAge().of(RetirementFacts.of(gender, birth), books.on(ON));
    }

    private static List<Band> bands() {
        var bands = new ArrayList<Band>();
        for (var line : BANDS.lines().toList()) {
            var part = line.split(" +");
            bands.add(new Band(Gender.valueOf(part[0]), YearMonth.parse(part[1]), YearMonth.parse(part[2]),
                    Period.parse(part[3])));
        }
        return bands;
    }
}
