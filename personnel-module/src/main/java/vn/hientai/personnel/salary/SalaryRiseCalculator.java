package vn.hientai.personnel.salary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.hientai.core.calendar.WorkCalendars;
import vn.hientai.core.kernel.BusinessRuleViolated;
import vn.hientai.core.policy.Calculated;
import vn.hientai.core.policy.PolicyBooks;
import vn.hientai.core.policy.Verdict;
import vn.hientai.personnel.salary.rule.OverScaleSeniority;
import vn.hientai.personnel.salary.rule.RegularStepRaise;
import vn.hientai.personnel.salary.rule.StepRaiseFacts;

/** When is the next step due, and what comes at the last one (tính nâng bậc lương)? */
@ApplicationScoped
public class SalaryRiseCalculator {

    /**
     * The next rise.
     *
     * @param nextStep absent at the last step
     * @param overScalePercent share held on the day, as a fraction of the last step's salary
     * @param nextOverScaleDate day of the next over-scale share; absent below the last step
     */
    public record Result(
            LocalDate dueDate, Integer nextStep, BigDecimal nextCoefficient, int delayMonths, int notCountedMonths,
            BigDecimal overScalePercent, boolean due, LocalDate nextOverScaleDate) {}

    @Inject PolicyBooks books;
    @Inject WorkCalendars calendars;

    /** As someone asks who types the facts in: a sanction that the law does not know is refused. */
    public Calculated<Result> next(StepRaiseFacts facts, LocalDate on) {
        var calculated = explain(facts, on);
        refuseFormThatDoesNotExist(calculated.verdict());
        return calculated;
    }

    /** As the file stands: what is wrong in it shows among the findings. */
    Calculated<Result> explain(StepRaiseFacts facts, LocalDate on) {
        var book = books.on(on);
        var raise = new RegularStepRaise(calendars.current()).next(facts, book);
        var due = !on.isBefore(raise.dueDate());
        if (!facts.atTop()) {
            var result = new Result(raise.dueDate(), raise.nextStep(), raise.nextCoefficient(), raise.delayMonths(),
                    raise.notCountedMonths(), BigDecimal.ZERO, due, null);
            return Calculated.by(book, result, raise.verdict());
        }
        var share = new OverScaleSeniority(calendars.current()).held(facts, book);
        var result = new Result(share.first(), null, null, raise.delayMonths(), raise.notCountedMonths(), share.held(),
                !on.isBefore(share.first()), share.next());
        return Calculated.by(book, result, raise.verdict().and(share.verdict()));
    }

    private static void refuseFormThatDoesNotExist(Verdict verdict) {
        var refused = verdict.failed().stream()
                .filter(finding -> finding.check().equals("sanction-form-exists")).toList();
        if (!refused.isEmpty()) {
            throw new BusinessRuleViolated("refusal.sanction-form", "events", Map.of(),
                    new Verdict(verdict.ruleId(), false, List.copyOf(refused)));
        }
    }
}
