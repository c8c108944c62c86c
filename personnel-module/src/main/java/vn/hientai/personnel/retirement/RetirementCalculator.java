package vn.hientai.personnel.retirement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import vn.hientai.core.policy.Calculated;
import vn.hientai.core.policy.PolicyBooks;
import vn.hientai.personnel.retirement.rule.RetirementAge;
import vn.hientai.personnel.retirement.rule.RetirementFacts;

/** When does someone born on a day retire (tính thời điểm nghỉ hưu)? */
@ApplicationScoped
public class RetirementCalculator {

    /** The age of retirement. */
    public record Age(int years, int months) {}

    /** Everything that follows from gender and birth. */
    public record Result(
            Age age, LocalDate retirementDate, LocalDate pensionFrom, LocalDate noticeDate, LocalDate decisionDate) {}

    @Inject PolicyBooks books;

    public Calculated<Result> of(RetirementFacts facts) {
        var book = books.on(facts.birth().first());
        var moment = new RetirementAge().of(facts, book);
        var result = new Result(
                new Age(moment.age().getYears(), moment.age().getMonths()),
                moment.retirementDate(), moment.pensionFrom(), moment.noticeDate(), moment.decisionDate());
        return new Calculated<>(result, moment.verdict(), book.unconfirmed(), moment.retirementDate());
    }
}
