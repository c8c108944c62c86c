package vn.hientai.personnel.salary.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.hientai.core.calendar.rule.WorkCalendar;
import vn.hientai.core.policy.Finding;
import vn.hientai.core.policy.ParameterKey;
import vn.hientai.core.policy.PolicyBook;
import vn.hientai.core.policy.Rule;
import vn.hientai.core.policy.Verdict;

/**
 * May this person move up one step on the book's date in the ordinary way (nâng bậc lương thường xuyên)? The step has
 * been held for its months (TT 08/2013/TT-BNV Điều 2.1), lengthened by sanctions and failed years (Điều 2.3) and by
 * time that does not count (Điều 2.1c), and it is not the last one.
 */
public final class RegularStepRaise implements Rule<StepRaiseFacts> {
    public static final String ID = "regular-step-raise";
    static final ParameterKey MONTHS = ParameterKey.of("salary.step.months");

    private final WorkCalendar calendar;

    public RegularStepRaise(WorkCalendar calendar) {
        this.calendar = calendar;
    }

    @Override
    public Verdict judge(StepRaiseFacts facts, PolicyBook book) {
        return next(facts, book).verdict();
    }

    /** When the next step comes, judged on the book's date. */
    public StepRaise next(StepRaiseFacts facts, PolicyBook book) {
        var waiting = book.at(facts.stepSince()).whole(MONTHS, facts.scale().code());
        var served = WaitingTime.run(facts.stepSince(), waiting.value(), facts, book, calendar);
        var below = !facts.atTop();
        var findings = new ArrayList<Finding>();
        findings.add(Finding.check("below-top-step", below, waiting,
                        Map.of("step", facts.step(), "top", facts.scale().top(), "scale", facts.scale().code()))
                .mendedBy(Map.of("overScaleFrom", served.due())));
        findings.addAll(served.findings());
        findings.add(Finding.check("waiting-time-served", !book.on().isBefore(served.due()), waiting, Map.of(
                        "stepSince", facts.stepSince(), "months", waiting.value(), "delayMonths", served.delayMonths(),
                        "notCountedMonths", served.notCountedMonths(), "dueDate", served.due(), "on", book.on()))
                .mendedBy(Map.of("when", served.due())));
        return new StepRaise(served.due(), below ? facts.step() + 1 : null,
                below ? facts.scale().coefficient(facts.step() + 1) : null,
                served.delayMonths(), served.notCountedMonths(), Verdict.allOf(ID, List.copyOf(findings)));
    }
}
