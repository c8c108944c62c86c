package vn.hientai.web.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hientai.core.intake.ProblemCode;
import vn.hientai.core.intake.ProblemCode.Severity;
import vn.hientai.personnel.intake.ImportQueries.Problem;

@DisplayName("Lỗi của danh sách viết theo ngôn ngữ người đọc")
class ProblemWordsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "vi | COEFFICIENT_MISMATCH | {'0': '9.99', '1': '2.72', '2': '01.004', '3': '3'} | Hệ số 9,99 không đúng với ngạch 01.004 bậc 3 (phải là 2,72).",
        "en | COEFFICIENT_MISMATCH | {'0': '9.99', '1': '2.72', '2': '01.004', '3': '3'} | Coefficient 9.99 does not belong to rank 01.004 step 3 (it is 2.72).",
        "vi | TOO_YOUNG            | {'0': '2015-10-10', '1': '18'}                       | Sinh 10/10/2015: chưa đủ 18 tuổi.",
        "vi | TOO_YOUNG            | {'0': '2015', '1': '18'}                             | Sinh 2015: chưa đủ 18 tuổi.",
        "vi | HIRED_TOO_YOUNG      | {'0': '1990-01', '1': '18'}                          | Ngày tuyển dụng 01/1990 khi chưa đủ 18 tuổi."})
    void dates_and_numbers_as_the_language_writes_them(String language, ProblemCode code, String arguments, String said) {
        var problem = new Problem(12, "L17", "coefficient", code, Severity.ERROR, arguments.replace('\'', '"'));

        assertThat(ProblemWords.message(Locale.forLanguageTag(language), problem)).isEqualTo(said);
    }
}
