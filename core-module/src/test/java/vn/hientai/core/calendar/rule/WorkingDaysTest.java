package vn.hientai.core.calendar.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hientai.core.calendar.WorkCalendars;
import vn.hientai.core.policy.PolicyBooks;

@DisplayName("Tính ngày làm việc")
class WorkingDaysTest {
    private final PolicyBooks books = new PolicyBooks();
    private final WorkingDays rule = new WorkingDays(new WorkCalendar(WorkCalendars.shipped()));

    @ParameterizedTest(name = "{1} ngày làm việc sau {0}: {2}")
    @CsvSource({
        "2026-06-01, 1, 2026-06-02",
        "2026-06-05, 1, 2026-06-08",
        "2026-06-06, 1, 2026-06-08",
        "2026-06-07, 1, 2026-06-08",
        "2026-06-01, 5, 2026-06-08",
        "2026-06-01, 30, 2026-07-13",
        "2026-02-13, 1, 2026-02-23",
        "2026-02-12, 2, 2026-02-23",
        "2026-04-24, 1, 2026-04-28",
        "2026-04-29, 1, 2026-05-04",
        "2026-04-24, 3, 2026-05-04",
        "2026-08-31, 1, 2026-09-03",
        "2026-08-21, 1, 2026-08-24",
        "2026-11-23, 1, 2026-11-24",
        "2025-12-31, 1, 2026-01-02",
        "2025-01-24, 1, 2025-02-03",
        "2025-04-04, 1, 2025-04-08",
        "2025-04-29, 1, 2025-05-02",
        "2025-08-29, 1, 2025-09-03",
        "2024-02-07, 1, 2024-02-15",
        "2024-04-17, 1, 2024-04-19",
        "2024-08-30, 1, 2024-09-04",
        "2023-01-19, 1, 2023-01-27",
        "2023-04-28, 1, 2023-05-04",
        "2023-08-31, 1, 2023-09-05",
        "2022-12-31, 1, 2023-01-03",
        "2027-02-04, 1, 2027-02-12",
        "2027-04-15, 1, 2027-04-19",
        "2027-04-29, 1, 2027-05-04"})
    void counts_from_the_day_after_over_weekends_and_holidays(LocalDate from, int days, LocalDate date) {
        assertThat(rule.after(from, days, books.on(from)).date()).isEqualTo(date);
    }

    @Test
    void names_the_days_that_await_confirmation() {
        var from = LocalDate.of(2026, 11, 20);

        assertThat(rule.after(from, 3, books.on(from)).unconfirmed()).containsExactly("public_holidays/2026-11-24");
    }

    @Test
    void says_so_where_the_calendar_ends() {
        var from = LocalDate.of(2027, 12, 30);
        var reckoning = rule.after(from, 5, books.on(from));

        assertThat(reckoning.date()).isEqualTo(LocalDate.of(2028, 1, 6));
        assertThat(reckoning.verdict().failed()).singleElement()
                .satisfies(finding -> assertThat(finding.check()).isEqualTo("calendar-known"));
    }

    @Test
    void a_holiday_on_a_weekly_rest_day_is_made_up_once_and_a_day_in_lieu_is_a_weekday() {
        var days = WorkCalendars.shipped().stream().filter(PublicHoliday::counts).toList();
        for (var year = 2023; year <= 2027; year++) {
            var inYear = year;
            var of = days.stream().filter(day -> day.day().getYear() == inYear).toList();
            var onRestDays = of.stream().filter(day -> day.kind() == PublicHoliday.Kind.HOLIDAY)
                    .filter(day -> isWeekend(day.day())).count();
            var inLieu = of.stream().filter(day -> day.kind() == PublicHoliday.Kind.COMPENSATORY).toList();
            assertThat(inLieu).as("%d", year).hasSize((int) onRestDays).noneMatch(day -> isWeekend(day.day()));
            assertThat(of.stream().filter(day -> day.kind() == PublicHoliday.Kind.HOLIDAY)).as("%d", year).hasSize(11);
        }
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
