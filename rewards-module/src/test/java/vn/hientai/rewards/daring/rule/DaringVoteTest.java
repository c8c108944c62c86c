package vn.hientai.rewards.daring.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hientai.core.calendar.WorkCalendars;
import vn.hientai.core.calendar.rule.WorkCalendar;
import vn.hientai.core.policy.PolicyBooks;
import vn.hientai.rewards.daring.rule.DaringVote.Ballots;

@DisplayName("Biểu quyết đề xuất đổi mới")
class DaringVoteTest {
    private final DaringVote rule = new DaringVote(new WorkCalendar(WorkCalendars.shipped()));

    @ParameterizedTest(name = "{0} thuận, {1} không, {2} trắng, người đứng đầu thuận {3}: {4}")
    @CsvSource({
        "3, 2, 0, false, true",
        "2, 2, 0, true,  true",
        "2, 2, 0, false, false",
        "2, 1, 1, true,  true",
        "2, 1, 1, false, false",
        "2, 1, 2, true,  false",
        "1, 0, 0, true,  true",
        "0, 3, 0, false, false"})
    void more_than_half_adopts_and_a_tie_follows_the_head(
            int inFavour, int against, int abstained, boolean head, boolean adopted) {
        var received = LocalDate.of(2026, 3, 2);
        var outcome = rule.of(
                new Ballots(inFavour, against, abstained, head, received), new PolicyBooks().on(received));

        assertThat(outcome.adopted()).isEqualTo(adopted);
        assertThat(outcome.verdict().passed()).isEqualTo(adopted);
    }

    @ParameterizedTest(name = "nhận ngày {0}: họp chậm nhất {1}")
    @CsvSource({"2026-03-02, 2026-03-11", "2026-04-23, 2026-05-07", "2025-08-29, 2025-09-11"})
    void the_leadership_meets_within_seven_working_days(LocalDate received, LocalDate meeting) {
        assertThat(rule.of(new Ballots(1, 0, 0, true, received), new PolicyBooks().on(received)).meetingBy())
                .isEqualTo(meeting);
    }
}
