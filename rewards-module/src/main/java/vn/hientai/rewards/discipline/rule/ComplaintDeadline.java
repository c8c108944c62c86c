package vn.hientai.rewards.discipline.rule;

import static vn.hientai.core.policy.Finding.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.hientai.core.calendar.rule.WorkCalendar;
import vn.hientai.core.calendar.rule.WorkingDays;
import vn.hientai.core.kernel.SanctionForm;
import vn.hientai.core.policy.Finding;
import vn.hientai.core.policy.ParameterKey;
import vn.hientai.core.policy.PolicyBook;
import vn.hientai.core.policy.Verdict;

/** Until when may a disciplinary decision be complained about (thời hiệu khiếu nại; Luật Khiếu nại 2011 Điều 48)? */
public final class ComplaintDeadline {
    public static final String ID = "complaint-deadline";
    static final ParameterKey DAYS = ParameterKey.of("complaint.days");
    static final ParameterKey ROLL_OVER = ParameterKey.of("complaint.roll-over");

    private final WorkCalendar calendar;

    public ComplaintDeadline(WorkCalendar calendar) {
        this.calendar = calendar;
    }

    /** The first complaint is about the decision, the second about the first settlement. */
    public enum Kind {
        FIRST,
        SECOND
    }

    /**
     * @param form of the sanction; null where it is not known, as it may be for a first complaint
     * @param received day on which the decision complained about was received
     * @param rollOver whether a last day off moves to the next working day; null as the policy book says
     */
    public record Facts(Kind kind, SanctionForm form, LocalDate received, Boolean rollOver) {}

    /** The last day, and what else the calendar has open. */
    public record Outcome(LocalDate until, Verdict verdict, List<String> unconfirmed) {}

    /** @param book the book of the day of receipt */
    public Outcome of(Facts facts, PolicyBook book) {
        var kind = facts.kind().name();
        var days = facts.form() == null
                ? book.whole(DAYS, kind)
                : book.whole(DAYS, kind + "." + facts.form().name(), kind);
        var last = facts.received().plusDays(days.value());
        var findings = new ArrayList<Finding>();
        findings.add(check("counted", true, days,
                Map.of("kind", kind, "received", facts.received(), "days", days.value(), "date", last)));
        if (new WorkingDays(calendar).between(last, last, book) == 0) {
            return dayOff(facts, last, findings, book);
        }
        return new Outcome(last, Verdict.allOf(ID, findings), book.unconfirmed());
    }

    private Outcome dayOff(Facts facts, LocalDate last, List<Finding> findings, PolicyBook book) {
        var rolls = book.flag(ROLL_OVER);
        if (facts.rollOver() == null ? !rolls.value() : !facts.rollOver()) {
            findings.add(check("ends-on-day-off", true, rolls, Map.of("date", last)));
            return new Outcome(last, Verdict.allOf(ID, findings), book.unconfirmed());
        }
        var next = new WorkingDays(calendar).after(last, 1, book);
        findings.add(check("rolled-over", true, rolls, Map.of("dayOff", last, "date", next.date())));
        return new Outcome(next.date(), Verdict.allOf(ID, findings), next.unconfirmed());
    }
}
