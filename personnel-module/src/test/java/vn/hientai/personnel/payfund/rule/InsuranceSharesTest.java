package vn.hientai.personnel.payfund.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hientai.core.policy.LawFiles;
import vn.hientai.core.policy.PolicyBook;

@DisplayName("Phần đóng bảo hiểm")
class InsuranceSharesTest {

    @ParameterizedTest(name = "{0}: lương {1}, thất nghiệp {2}: người lao động {3}, cơ quan {4}")
    @CsvSource({
        "2026-11-01, 10000000, 0, 950000, 2050000",
        "2026-11-01, 10000000, 10000000, 1050000, 2150000",
        "2025-06-30, 10000000, 10000000, 1050000, 2150000",
        "2025-07-01, 1234567, 0, 117284, 253086",
        "2014-12-31, 10000000, 10000000, 0, 0"})
    void civil_servants_have_none_against_unemployment_and_where_the_law_is_silent_there_is_nothing(
            LocalDate day, BigDecimal insured, BigDecimal unemployment, BigDecimal employee, BigDecimal employer) {
        var book = PolicyBook.of(LawFiles.parameters(), day);
        var shares = InsuranceShares.of(book);

        assertThat(shares.employee(insured, unemployment)).isEqualByComparingTo(employee);
        assertThat(shares.employer(insured, unemployment)).isEqualByComparingTo(employer);
        assertThat(book.unconfirmed().isEmpty()).as("rates from memory are told").isEqualTo(day.getYear() < 2015);
    }
}
