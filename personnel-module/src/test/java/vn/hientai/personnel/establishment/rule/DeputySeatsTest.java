package vn.hientai.personnel.establishment.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hientai.core.policy.PolicyBooks;

@DisplayName("Số lượng Phó Trưởng phòng")
class DeputySeatsTest {
    @ParameterizedTest(name = "{0} biên chế, {1} phó: {2}, tối đa {3}")
    @CsvSource({
        "0, 1, true, 1", "9, 1, true, 1", "9, 2, false, 1", "10, 2, true, 2", "14, 2, true, 2", "14, 3, false, 2", "15, 3, true, 3",
        "40, 3, true, 3", "40, 4, false, 3"})
    void follows_the_staff_of_the_division(int staff, int deputies, boolean within, int most) {
        var verdict = new DeputySeats().judge(
                new DeputySeats.Facts(staff, deputies), new PolicyBooks().on(LocalDate.of(2026, 11, 22)));

        assertThat(verdict.passed()).isEqualTo(within);
        assertThat(verdict.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.facts()).containsEntry("most", most);
            assertThat(finding.legalBasis()).hasToString("[150/2025/NĐ-CP]");
        });
    }
}
