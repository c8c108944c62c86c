package vn.hientai.personnel.career.procedure.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hientai.core.calendar.WorkCalendars;
import vn.hientai.core.calendar.rule.WorkCalendar;
import vn.hientai.core.calendar.rule.WorkingDays;
import vn.hientai.core.policy.LawFiles;
import vn.hientai.core.policy.PolicyBook;

@DisplayName("Thời hạn giữ chức vụ")
class TermClockTest {
    private final WorkCalendar calendar = new WorkCalendar(WorkCalendars.shipped());

    @ParameterizedTest(name = "hết nhiệm kỳ {0}, xét theo luật ngày {1}: thông báo chậm nhất {2}")
    @CsvSource({
        // 90 ngày đến hết 31/7/2026
        "2026-10-29, 2026-07-31, 2026-07-31", "2026-06-30, 2026-01-01, 2026-04-01"})
    void ninety_days_until_july_2026(LocalDate end, LocalDate day, LocalDate notice) {
        assertThat(new TermClock(calendar).notice(end, book(day)).on()).isEqualTo(notice);
    }

    @ParameterizedTest(name = "hết nhiệm kỳ {0}")
    @CsvSource({"2026-12-31", "2027-01-04", "2027-02-28", "2026-12-14"})
    void ninety_working_days_lie_between_the_notice_and_the_end_since_august_2026(LocalDate end) {
        var book = book(LocalDate.of(2026, 8, 1));
        var notice = new TermClock(calendar).notice(end, book).on();
        var counting = new WorkingDays(calendar);

        assertThat(counting.after(notice, 90, book).date()).isBeforeOrEqualTo(end);
        assertThat(counting.after(notice.plusDays(1), 90, book).date()).isAfter(end);
    }

    @ParameterizedTest(name = "hết nhiệm kỳ {0}: quyết định chậm nhất {1}")
    @CsvSource({"2026-12-31, 2026-12-30", "2026-11-22, 2026-11-19", "2026-11-23, 2026-11-22"})
    void the_decision_comes_a_working_day_before_the_end(LocalDate end, LocalDate by) {
        assertThat(new TermClock(calendar).decision(end, book(LocalDate.of(2026, 8, 1))).on()).isEqualTo(by);
    }

    @ParameterizedTest(name = "thông báo {0}: nhắc từ {1}")
    @CsvSource({"2026-11-22, 2026-11-07"})
    void the_task_stands_some_days_before_the_notice(LocalDate notice, LocalDate from) {
        assertThat(new TermClock(calendar).reminder(notice, book(LocalDate.of(2026, 11, 1)))).isEqualTo(from);
    }

    private static PolicyBook book(LocalDate day) {
        return PolicyBook.of(LawFiles.parameters(), day);
    }
}
