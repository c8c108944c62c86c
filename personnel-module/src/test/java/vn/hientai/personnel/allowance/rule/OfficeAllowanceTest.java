package vn.hientai.personnel.allowance.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hientai.core.kernel.StaffCategory;
import vn.hientai.core.policy.PolicyBooks;

@DisplayName("Phụ cấp chức vụ và phụ cấp công vụ")
class OfficeAllowanceTest {
    private final PolicyBooks books = new PolicyBooks();

    @ParameterizedTest(name = "{2} của {0}, ngày {3}: {4}")
    @CsvSource({
        "DEPARTMENT, DIVISION,     HEAD,            2026-11-22, 0.90",
        "DEPARTMENT, DIVISION,     DEPUTY_HEAD,     2026-11-22, 0.70",
        "DEPARTMENT, DIVISION,     DIVISION_HEAD,   2026-11-22, 0.50",
        "DEPARTMENT, DIVISION,     DIVISION_DEPUTY, 2026-11-22, 0.30",
        "COMMUNE,    DIVISION,     HEAD,            2026-01-01, 0.60",
        "COMMUNE,    DIVISION,     HEAD,            2025-12-31, ",
        "WARD,       DIVISION,     DEPUTY_HEAD,     2026-11-22, 0.50",
        "COMMUNE,    DIVISION,     DIVISION_HEAD,   2026-11-22, 0.25",
        "COMMUNE,    DIVISION,     DIVISION_DEPUTY, 2026-11-22, 0.15",
        "PROVINCE,   OTHER,        DEPUTY_HEAD,     2026-11-22, 1.05",
        "DEPARTMENT, SERVICE_UNIT, DIVISION_HEAD,   2026-11-22, ",
        "DEPARTMENT, DIVISION,     ,                2026-11-22, "})
    void follows_the_office_and_the_law_of_the_day(String agency, String unit, String office, LocalDate day, BigDecimal coefficient) {
        var found = OfficeAllowance.of(agency, unit, office, books.on(day));

        assertThat(found.map(row -> row.value()).orElse(null)).isEqualTo(coefficient);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"CADRE, 0.25", "CS_LEAD, 0.25", "CS_STAFF, 0.25", "VC_STAFF, ", "VC_LEAD, ", "CONTRACT, "})
    void public_service_is_for_cadres_and_civil_servants(StaffCategory subject, BigDecimal share) {
        var found = OfficeAllowance.publicService(subject, books.on(LocalDate.of(2026, 11, 22)));

        assertThat(found.map(row -> row.value()).orElse(null)).isEqualTo(share);
        found.ifPresent(row -> assertThat(row.confirmed()).as("from the law file, to be confirmed").isFalse());
    }
}
