package vn.hientai.web.calculator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Map;
import vn.hientai.core.kernel.Gender;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.policy.Calculated;
import vn.hientai.core.policy.PolicyBooks;
import vn.hientai.personnel.retirement.rule.EarlyLeave;
import vn.hientai.personnel.retirement.rule.RetirementAge;
import vn.hientai.personnel.retirement.rule.RetirementFacts;

/** Questions about leaving before the age. */
@ApplicationScoped
public class LeavingCalculators {
    private static final LocalDate DECREE = LocalDate.of(2025, 1, 1);
    private static final int OLDEST_BIRTH_YEAR = 1950;
    private static final int MOST_MONTHS = 600;
    private static final BigDecimal MOST_PAY = new BigDecimal("1000000000");

    @Inject
    PolicyBooks books;

    @Inject
    Today today;

    /**
     * What comes with leaving early.
     *
     * @param retirementDate last day in service by age
     * @param oneOffMonths months of pay for the time left; absent, like all that follow, where the law's figures are not held
     * @param money all of it in đồng, where the pay of a month was given
     */
    public record EarlyLeaveResult(
            LocalDate retirementDate, int monthsEarly, BigDecimal oneOffMonths, BigDecimal yearMonths, BigDecimal serviceMonths,
            BigDecimal totalMonths, BigDecimal money) {}

    public Calculated<EarlyLeaveResult> earlyLeave(CalculatorInput input) {
        input.require("gender", "birthDate", "leavesOn", "insuredMonths");
        var gender = input.code("gender", Gender.class);
        var birth = input.partialDate("birthDate");
        if (birth != null && birth.year() < OLDEST_BIRTH_YEAR) {
            input.wrong("birthDate", "TOO_EARLY", Map.of("least", OLDEST_BIRTH_YEAR));
        } else if (birth != null && birth.first().isAfter(today.date())) {
            input.wrong("birthDate", "IN_FUTURE", Map.of());
        }
        var leaves = input.day("leavesOn", DECREE);
        var restructured = input.day("restructuredOn", DECREE);
        if (leaves != null && restructured != null && leaves.isBefore(restructured)) {
            input.wrong("leavesOn", "END_BEFORE_START", Map.of());
        }
        var insured = input.whole("insuredMonths", 0, MOST_MONTHS);
        var pay = input.decimal("monthlyPay", BigDecimal.ONE, MOST_PAY);
        input.check();
        var book = books.on(leaves);
        var retires = new RetirementAge().of(RetirementFacts.of(gender, birth), books.on(birth.first())).retirementDate();
        if (!leaves.isBefore(retires.plusDays(1))) {
            input.wrong("leavesOn", "NOT_EARLY", Map.of("retires", retires));
            input.check();
        }
        var outcome = new EarlyLeave().of(new EarlyLeave.Facts(retires, leaves, restructured, insured), book);
        outcome.verdict().orRefuse();
        var total = outcome.total();
        return Calculated.by(book, new EarlyLeaveResult(
                retires, outcome.monthsEarly(), outcome.oneOff(), outcome.perYear(), outcome.service(), total,
                total == null || pay == null ? null : total.multiply(pay).setScale(0, RoundingMode.HALF_UP)), outcome.verdict());
    }
}
