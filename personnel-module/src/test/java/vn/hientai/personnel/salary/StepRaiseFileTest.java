package vn.hientai.personnel.salary;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hientai.personnel.salary.rule.RaiseEvent.failedYear;
import static vn.hientai.personnel.salary.rule.RaiseEvent.sanction;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.hientai.core.kernel.SanctionForm;
import vn.hientai.personnel.salary.rule.RaiseEvent;

@DisplayName("Dữ kiện xét nâng bậc")
class StepRaiseFileTest {
    private static final LocalDate MAY = LocalDate.of(2026, 5, 1);
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);
    private static final RaiseEvent REPRIMAND = sanction(SanctionForm.REPRIMAND, JUNE);

    /** The year that was failed is known to come from the same violation. */
    private static final RaiseEvent REPRIMAND_OF_THE_YEAR =
            new RaiseEvent(RaiseEvent.Type.SANCTION, null, null, null, 2025, SanctionForm.REPRIMAND, JUNE);

    static List<Arguments> sources() {
        return List.of(
                Arguments.of("nothing known", List.of(), List.of(), List.of(), List.of()),
                Arguments.of("a grade alone", List.of(), List.of(2025), List.of(), List.of(failedYear(2025))),
                Arguments.of("a sanction alone", List.of(), List.of(), List.of(REPRIMAND), List.of(REPRIMAND)),
                Arguments.of("the same year twice", List.of(failedYear(2025)), List.of(2025), List.of(), List.of(failedYear(2025))),
                Arguments.of("another year", List.of(failedYear(2024)), List.of(2025), List.of(), List.of(failedYear(2024), failedYear(2025))),
                Arguments.of("the same sanction twice", List.of(REPRIMAND_OF_THE_YEAR), List.of(), List.of(REPRIMAND), List.of(REPRIMAND_OF_THE_YEAR)),
                Arguments.of(
                        "another sanction of the same form",
                        List.of(REPRIMAND),
                        List.of(),
                        List.of(sanction(SanctionForm.REPRIMAND, MAY)),
                        List.of(REPRIMAND, sanction(SanctionForm.REPRIMAND, MAY))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("sources")
    void tells_each_fact_once(
            String name, List<RaiseEvent> recorded, List<Integer> failedYears, List<RaiseEvent> sanctions, List<RaiseEvent> all) {
        assertThat(StepRaiseFile.merged(recorded, failedYears, sanctions)).isEqualTo(all);
    }
}
