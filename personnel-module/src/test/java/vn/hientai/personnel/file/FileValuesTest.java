package vn.hientai.personnel.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Giá trị của hồ sơ")
class FileValuesTest {
    @ParameterizedTest(name = "{1} viết theo {0} thành {2}, lỗi {3}")
    @CsvSource({
        "PARTIAL_DATE, 14/3/1996, 1996-03-14,",
        "PARTIAL_DATE, 3/1996, 1996-03,",
        "PARTIAL_DATE, 1996, 1996,",
        "PARTIAL_DATE, 1996-03-14, 1996-03-14,",
        "PARTIAL_DATE, 29/2/2023, 2023-02-29, INVALID_DATE",
        "PARTIAL_DATE, 13/1996, 1996-13, INVALID_DATE",
        "DAY, 3/1996, 1996-03, INVALID_DATE",
        "DAY, 01.02.2026, 2026-02-01,",
        "YEAR, 1996, 1996,",
        "YEAR, 96, 96, INVALID_DATE",
        "DECIMAL, '2,67', 2.67,",
        "DECIMAL, 2.340.000, 2340000,",
        "DECIMAL, -1, -1, INVALID_NUMBER",
        "WHOLE, 3, 3,",
        "WHOLE, 3.5, 3.5, INVALID_NUMBER",
        "ID, 12, 12, INVALID_CODE",
        "TEXT, '  a   b ', a b,"})
    void what_is_typed_is_kept_in_one_form(FieldValue.Shape shape, String typed, String kept, String problem) {
        var normal = FieldValue.normal(shape, typed);

        assertThat(normal).isEqualTo(kept);
        assertThat(FieldValue.problem(shape, normal).orElse(null)).isEqualTo(problem);
    }

    @ParameterizedTest(name = "{0} từ {1} đến {2}: {3} - {4}")
    @CsvSource({
        "degrees, 2014-09, 2018-06, 2014-09-01, 2018-06-30",
        "degrees, 2014, 2016-02, 2014-01-01, 2016-02-29",
        "degrees, 2014-09-05, 2015, 2014-09-05, 2015-12-31",
        "degrees, 2014-09-05, '', 2014-09-05,"})
    void a_row_lasts_from_its_first_day_to_its_last(String family, String from, String to, LocalDate begins, LocalDate ends) {
        var field = FileFields.find(family).orElseThrow();
        var cells = Map.of("from", from, "to", to);

        assertThat(FileRows.begins(field, cells).orElse(null)).isEqualTo(begins);
        assertThat(FileRows.ends(field, cells).orElse(null)).isEqualTo(ends);
    }

    @Test
    void every_family_of_the_form_has_its_columns_and_nothing_else_has() {
        assertThat(FileFields.all()).allSatisfy(field -> assertThat(field.columns().isEmpty()).isEqualTo(!field.isList()));
        assertThat(FileFields.all().stream().filter(FileField::isList).map(FileField::code))
                .contains("degrees", "politicalCourses", "languages", "careerHistory", "salaryHistory", "allowances", "family",
                        "spouseFamily", "familyAbroad", "awards", "disciplines", "healthChecks", "travels", "partyHistory",
                        "unionHistory", "property");
    }

    @Test
    void a_row_is_told_on_one_line() {
        var field = FileFields.find("degrees").orElseThrow();

        assertThat(FileRows.line(field, Map.of("from", "2014-09", "school", "Đại học Vinh", "degree", "Cử nhân")))
                .isEqualTo("09/2014, Đại học Vinh, Cử nhân");
    }
}
