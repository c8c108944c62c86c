package vn.hientai.rewards.daring.rule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.hientai.core.calendar.rule.WorkCalendar;
import vn.hientai.core.calendar.rule.WorkingDays;
import vn.hientai.core.policy.Finding;
import vn.hientai.core.policy.ParameterKey;
import vn.hientai.core.policy.PolicyBook;
import vn.hientai.core.policy.Verdict;

/**
 * Is a daring proposal adopted (biểu quyết đề xuất đổi mới)? More than half of the voters in favour; where both sides
 * are equal, the side of the head (NĐ 73/2023/NĐ-CP Điều 8.1). The leadership meets within working days of receipt.
 */
public final class DaringVote {
    public static final String ID = "daring-vote";
    static final ParameterKey SHARE = ParameterKey.of("daring.adoption-share");
    static final ParameterKey MEETING = ParameterKey.of("daring.meeting-days");

    private final WorkCalendar calendar;

    public DaringVote(WorkCalendar calendar) {
        this.calendar = calendar;
    }

    /** The ballots: voters are the head and the deputies, without a deputy who proposes. */
    public record Ballots(int inFavour, int against, int abstained, boolean headInFavour, LocalDate received) {
        int voters() {
            return inFavour + against + abstained;
        }
    }

    /** What the vote decides. */
    public record Outcome(boolean adopted, LocalDate meetingBy, Verdict verdict, List<String> unconfirmed) {}

    /** @param book the book of the day of receipt */
    public Outcome of(Ballots ballots, PolicyBook book) {
        var share = book.decimal(SHARE);
        var days = book.whole(MEETING);
        var needed = share.value().multiply(BigDecimal.valueOf(ballots.voters()));
        var compared = BigDecimal.valueOf(ballots.inFavour()).compareTo(needed);
        var tie = compared == 0;
        var adopted = compared > 0 || tie && ballots.headInFavour();
        var meeting = new WorkingDays(calendar).after(ballots.received(), days.value(), book);
        var facts = Map.<String, Object>of("inFavour", ballots.inFavour(), "against", ballots.against(),
                "abstained", ballots.abstained(), "voters", ballots.voters(), "sharepercent", share.value());
        var verdict = Verdict.allOf(ID,
                Finding.check(tie ? "tie-follows-head" : "majority", adopted, share, facts)
                        .mendedBy(Map.of("more", ballots.voters() / 2 + 1 - ballots.inFavour())),
                Finding.check("meeting", true, days,
                        Map.of("received", ballots.received(), "days", days.value(), "date", meeting.date())));
        return new Outcome(adopted, meeting.date(), verdict, meeting.unconfirmed());
    }
}
