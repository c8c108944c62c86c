package vn.hientai.web.calculator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import vn.hientai.core.kernel.AnnualGrade;
import vn.hientai.core.kernel.SanctionForm;
import vn.hientai.core.kernel.StaffCategory;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.policy.Calculated;
import vn.hientai.core.policy.PolicyBooks;
import vn.hientai.rewards.commendation.rule.Award;
import vn.hientai.rewards.commendation.rule.Award.Recipient;
import vn.hientai.rewards.commendation.rule.BonusAmount;
import vn.hientai.rewards.commendation.rule.FormConditions;
import vn.hientai.rewards.commendation.rule.Merit;
import vn.hientai.rewards.emulation.rule.TitleShare;

/** Questions about emulation and commendation. */
@ApplicationScoped
public class RewardCalculators {
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final int FIRST_YEAR = 1950;
    private static final int LAST_YEAR = 2200;
    private static final int MOST_PEOPLE = 1_000_000;

    @Inject
    PolicyBooks books;

    @Inject
    Today today;

    /**
     * The bonus.
     *
     * @param baseSalary đồng a month
     * @param amount đồng
     */
    public record BonusResult(long amount, BigDecimal multiplier, int baseSalary) {}

    public Calculated<BonusResult> bonus(CalculatorInput input) {
        input.require("award", "decisionDate");
        var award = input.code("award", Award.class);
        var date = input.day("decisionDate", EARLIEST);
        var recipient = input.code("recipient", Recipient.class);
        if (award != null && award.recipients().size() > 1) {
            input.require("recipient");
        }
        input.check();
        var book = books.on(date);
        var bonus = new BonusAmount().of(
                award, recipient != null ? recipient : award.recipients().iterator().next(), book);
        return Calculated.by(book, new BonusResult(bonus.amount(), bonus.multiplier(), bonus.baseSalary()), bonus.verdict());
    }

    /** Whether the award may be proposed. */
    public record EligibilityResult(boolean eligible) {}

    public Calculated<EligibilityResult> eligibility(CalculatorInput input) {
        input.require("award", "subject", "on");
        var award = input.code("award", Award.class);
        var subject = input.code("subject", StaffCategory.class);
        var on = input.day("on", EARLIEST);
        var grades = grades(input);
        var titles = input.list("titles").stream().map(RewardCalculators::title).toList();
        var initiatives = input.list("initiatives").stream().map(RewardCalculators::initiative).toList();
        var sanctions = input.list("sanctions").stream().map(RewardCalculators::sanction).toList();
        var underReview = input.flag("underReview");
        input.check();
        var book = books.on(on);
        var verdict = new FormConditions().judge(new Merit(award, subject, grades, titles, initiatives,
                Boolean.TRUE.equals(underReview), sanctions), book);
        return Calculated.by(book, new EligibilityResult(verdict.passed()), verdict);
    }

    private static Map<Integer, AnnualGrade> grades(CalculatorInput input) {
        var grades = new HashMap<Integer, AnnualGrade>();
        for (var one : input.list("grades")) {
            one.require("year", "grade");
            var year = one.whole("year", FIRST_YEAR, LAST_YEAR);
            var grade = one.code("grade", AnnualGrade.class);
            if (year != null && grade != null && grades.put(year, grade) != null) {
                one.wrong("year", "TWICE", Map.of());
            }
        }
        return grades;
    }

    private static Merit.Title title(CalculatorInput input) {
        input.require("code", "year");
        return new Merit.Title(input.code("code", Award.class), year(input));
    }

    private static Merit.Initiative initiative(CalculatorInput input) {
        input.require("level", "year");
        return new Merit.Initiative(input.code("level", Merit.Level.class), year(input));
    }

    private static Merit.Sanctioned sanction(CalculatorInput input) {
        input.require("form", "effective");
        return new Merit.Sanctioned(input.code("form", SanctionForm.class), input.day("effective", EARLIEST));
    }

    private static int year(CalculatorInput input) {
        var year = input.whole("year", FIRST_YEAR, LAST_YEAR);
        return year == null ? 0 : year;
    }

    /** How many may get the title. */
    public record ShareResult(int maximum) {}

    public Calculated<ShareResult> share(CalculatorInput input) {
        input.require("award", "holders");
        var award = input.code("award", Award.class);
        var holders = input.whole("holders", 0, MOST_PEOPLE);
        var rate = input.decimal("rate", BigDecimal.ZERO, BigDecimal.ONE);
        var rounding = input.code("rounding", Rounding.class);
        input.check();
        var book = books.on(today.date());
        var outcome = new TitleShare().of(new TitleShare.Facts(award, holders, rate, Rounding.mode(rounding)), book);
        return Calculated.by(book, new ShareResult(outcome.maximum()), outcome.verdict());
    }
}
