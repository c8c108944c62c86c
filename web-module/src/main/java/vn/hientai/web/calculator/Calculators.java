package vn.hientai.web.calculator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import vn.hientai.core.calendar.WorkCalendars;
import vn.hientai.core.calendar.WorkingDaysCalculator;
import vn.hientai.core.kernel.Gender;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.policy.Calculated;
import vn.hientai.core.policy.PolicyBooks;
import vn.hientai.personnel.retirement.RetirementCalculator;
import vn.hientai.personnel.retirement.rule.RetirementFacts;
import vn.hientai.personnel.payscale.PayScales;
import vn.hientai.personnel.salary.SalaryRiseCalculator;
import vn.hientai.rewards.daring.rule.DaringVote;

/** Reads a question, refuses what is missing or makes no sense, and asks the rule. */
@ApplicationScoped
public class Calculators {
    private static final int OLDEST_BIRTH_YEAR = 1940;
    private static final int MOST_VOTERS = 1000;
    private static final LocalDate DARING_DECREE = LocalDate.of(2023, 9, 29);
    private static final LocalDate FIVE_DAY_WEEK = LocalDate.of(2000, 1, 1);

    @Inject
    RetirementCalculator retirement;

    @Inject
    SalaryRiseCalculator salaryRise;

    @Inject
    WorkingDaysCalculator workingDays;

    @Inject
    PayScales scales;

    @Inject
    PolicyBooks books;

    @Inject
    WorkCalendars calendars;

    @Inject
    Today today;

    public Calculated<RetirementCalculator.Result> retirement(CalculatorInput input) {
        input.require("gender", "birthDate");
        var gender = input.code("gender", Gender.class);
        var birth = input.partialDate("birthDate");
        if (birth != null && birth.first().isAfter(today.date())) {
            input.wrong("birthDate", "IN_FUTURE", Map.of());
        } else if (birth != null && birth.year() < OLDEST_BIRTH_YEAR) {
            input.wrong("birthDate", "TOO_EARLY", Map.of("least", OLDEST_BIRTH_YEAR));
        }
        input.check();
        return retirement.of(RetirementFacts.of(gender, birth));
    }

    public Calculated<SalaryRiseCalculator.Result> salaryRise(CalculatorInput input) {
        var facts = StepRaiseInput.read(input, scales);
        var on = input.require("on").day("on", LocalDate.EPOCH);
        input.check();
        return salaryRise.next(facts, on);
    }

    public Calculated<WorkingDaysCalculator.Result> workingDays(CalculatorInput input) {
        input.require("from", "days");
        var from = input.day("from", FIVE_DAY_WEEK);
        var days = input.whole("days", 1, WorkingDaysCalculator.MOST_DAYS);
        input.check();
        return workingDays.after(from, days);
    }

    /** What the vote decides and by when it is held. */
    public record DaringVoteResult(boolean adopted, LocalDate meetingBy) {}

    public Calculated<DaringVoteResult> daringVote(CalculatorInput input) {
        input.require("inFavour", "against", "headInFavour", "received");
        var inFavour = input.whole("inFavour", 0, MOST_VOTERS);
        var against = input.whole("against", 0, MOST_VOTERS);
        var abstained = input.has("abstained") ? input.whole("abstained", 0, MOST_VOTERS) : Integer.valueOf(0);
        var head = input.flag("headInFavour");
        var received = input.day("received", DARING_DECREE);
        if (inFavour != null && against != null && abstained != null && inFavour + against + abstained == 0) {
            input.wrong("inFavour", "OUT_OF_RANGE", Map.of("least", 1, "most", MOST_VOTERS));
        }
        input.check();
        var outcome = new DaringVote(calendars.current()).of(
                new DaringVote.Ballots(inFavour, against, abstained, head, received), books.on(received));
        return new Calculated<>(new DaringVoteResult(outcome.adopted(), outcome.meetingBy()), outcome.verdict(),
                outcome.unconfirmed(), received);
    }
}
