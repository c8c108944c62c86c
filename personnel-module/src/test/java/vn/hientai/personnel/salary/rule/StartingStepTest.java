package vn.hientai.personnel.salary.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hientai.core.kernel.StaffCategory;
import vn.hientai.core.policy.PolicyBooks;
import vn.hientai.personnel.payscale.PayScales;
import vn.hientai.personnel.salary.rule.StartingStep.Degree;
import vn.hientai.personnel.salary.rule.StartingStep.Facts;
import vn.hientai.personnel.salary.rule.StartingStep.Outcome;

@DisplayName("Bậc lương khi tuyển dụng")
class StartingStepTest {
    private final PolicyBooks books = new PolicyBooks();
    private final PayScales scales = new PayScales();

    @ParameterizedTest(name = "{0}, loại {1}, {2}, ngày {3}: bậc {4}")
    @CsvSource({
        "BACHELOR,     A1, VC_STAFF, 2026-11-22, 1", "MASTER,       A1, VC_STAFF, 2026-11-22, 2",
        "DOCTORATE,    A1, VC_STAFF, 2026-11-22, 3", "INTERMEDIATE, B,  VC_STAFF, 2026-11-22, 1",
        "COLLEGE,      B,  VC_LEAD,  2026-11-22, 2", "MASTER,       A1, CS_STAFF, 2026-07-31, 2",
        "MASTER,       A1, CS_STAFF, 2026-08-01, 1", "DOCTORATE,    A1, CS_LEAD,  2026-08-01, 1",
        "COLLEGE,      B,  CS_STAFF, 2026-08-01, 1", "MASTER,       A2.1, CS_STAFF, 2026-08-01, 1"})
    void degree_class_and_day_set_the_step(Degree degree, String scale, StaffCategory subject, LocalDate on, int step) {
        assertThat(of(degree, scale, subject, on).step()).isEqualTo(step);
    }

    @ParameterizedTest(name = "{0}, loại {1}, {2}, ngày {3}: không có")
    @CsvSource({"COLLEGE, A1, VC_STAFF, 2026-11-22", "MASTER, B, VC_STAFF, 2026-11-22", "MASTER, A2.1, VC_STAFF, 2026-11-22",
        "BACHELOR, A1, RETIRED, 2026-11-22"})
    void what_the_law_does_not_name_is_refused(Degree degree, String scale, StaffCategory subject, LocalDate on) {
        assertThat(of(degree, scale, subject, on).verdict().passed()).isFalse();
    }

    @Test
    void a_refusal_names_the_degrees_of_the_class() {
        assertThat(of(Degree.COLLEGE, "A1", StaffCategory.VC_STAFF, LocalDate.of(2026, 11, 22)).verdict().failed())
                .singleElement().satisfies(finding -> assertThat(finding.remedy())
                        .isEqualTo(Map.of("degrees", List.of("DOCTORATE", "MASTER", "BACHELOR"))));
    }

    private Outcome of(Degree degree, String scale, StaffCategory subject, LocalDate on) {
        return new StartingStep().of(new Facts(degree, scales.find(scale).orElseThrow(), subject, on), books.on(on));
    }
}
