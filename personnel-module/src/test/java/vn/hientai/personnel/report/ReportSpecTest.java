package vn.hientai.personnel.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.hientai.core.kernel.InvalidInput;
import vn.hientai.personnel.report.ReportSpec.Condition;

@DisplayName("Nội dung báo cáo tự lập")
class ReportSpecTest {
    @ParameterizedTest(name = "{0}")
    @EnumSource(ReportField.class)
    void no_text_that_was_typed_becomes_part_of_a_statement(ReportField field) {
        var day = new StaffOnDay(LocalDate.of(2020, 2, 29), LocalDate.of(2026, 11, 22));

        assertThat(field.expression(day)).doesNotContain("?").doesNotContain("null day");
        assertThat(day.source().chars().filter(one -> one == '?').count()).isEqualTo(day.values().size());
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource(nullValues = "-", value = {
        "AGE, FROM, ba mươi", "BIRTH, TO, 31/02/2026", "BIRTH, TO, 2026-02-30", "NAME, IS, -"})
    void refuses_what_can_not_be_held_against_the_field(ReportField field, ReportSpec.Test test, String value) {
        assertThatThrownBy(() -> new ReportSpec(List.of(ReportField.NAME), List.of(new Condition(field, test, value)), List.of(), null))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void counts_by_two_fields_at_most_and_by_no_names() {
        assertThatThrownBy(() -> new ReportSpec(List.of(), List.of(), List.of(ReportField.NAME), null)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> new ReportSpec(
                        List.of(), List.of(), List.of(ReportField.GENDER, ReportField.SUBJECT, ReportField.AGE), null))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> new ReportSpec(List.of(), List.of(), List.of(), null)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void what_the_form_keeps_closed_is_closed_here() {
        assertThat(Arrays.stream(ReportField.values()).filter(one -> one.closed() == ReportField.Closed.SENSITIVE))
                .contains(ReportField.ETHNIC, ReportField.RELIGION, ReportField.PARTY, ReportField.PARTY_SINCE, ReportField.THEORY, ReportField.ID_NUMBER);
        assertThat(Arrays.stream(ReportField.values()).filter(one -> one.closed() == ReportField.Closed.PAY))
                .contains(ReportField.STEP, ReportField.COEFFICIENT, ReportField.STEP_SINCE);
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "MONTHLY, 2026-11-22, 2026-12-01", "MONTHLY, 2026-12-01, 2027-01-01", "MONTHLY, 2026-11-30, 2026-12-01",
        "QUARTERLY, 2026-11-22, 2027-01-01", "QUARTERLY, 2026-10-01, 2027-01-01", "QUARTERLY, 2026-09-30, 2026-10-01",
        "QUARTERLY, 2027-01-01, 2027-04-01"})
    void is_told_on_the_first_day_of_the_next_month_or_quarter(SavedReport.Schedule schedule, LocalDate day, LocalDate next) {
        assertThat(schedule.after(day)).isEqualTo(next);
    }
}
