package vn.hientai.personnel.career.training.rule;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.hientai.core.policy.Finding;
import vn.hientai.core.policy.ParameterKey;
import vn.hientai.core.policy.PolicyBook;
import vn.hientai.core.policy.Verdict;

/**
 * How much of the cost of a course is paid back (đền bù chi phí đào tạo): all of it without the degree, the share of the
 * pledge not served by whoever leaves early, S = F / T1 x (T1 - T2), less a hundredth for each year of service before
 * the training (NĐ 171/2025/NĐ-CP Điều 6 to 8).
 */
public final class TrainingCompensation {
    public static final String ID = "training-compensation";
    static final ParameterKey PLEDGE = ParameterKey.of("training.pledge-factor");
    static final ParameterKey FORMULA = ParameterKey.of("training.compensation");
    static final ParameterKey FULL = ParameterKey.of("training.full-compensation");
    static final ParameterKey NONE = ParameterKey.of("training.no-compensation");
    static final ParameterKey REDUCTION = ParameterKey.of("training.reduction-share");
    static final ParameterKey DAYS = ParameterKey.of("training.payment-days");

    /** Why it comes to a compensation at all. */
    public enum Situation {
        LEFT_BEFORE_PLEDGE,
        QUIT_DURING_TRAINING,
        DISMISSED_DURING_TRAINING,
        NO_DEGREE,
        SERIOUS_ILLNESS,
        DISASTER,
        TRANSFER
    }

    /**
     * Times in round months.
     *
     * @param cost in đồng, without the salary
     * @param servedMonths served after the training
     * @param serviceYears full years of service before the training
     * @param favoured a woman, or someone of an ethnic minority
     */
    public record Facts(
            BigDecimal cost, int trainingMonths, int servedMonths, int pledgeMonths, Situation situation, int serviceYears,
            boolean favoured) {}

    /** @param amount in whole đồng */
    public record Outcome(BigDecimal amount, Verdict verdict) {}

    public Outcome of(Facts facts, PolicyBook book) {
        var findings = new ArrayList<Finding>();
        var none = book.words(NONE);
        if (none.value().contains(facts.situation().name())) {
            findings.add(Finding.check("nothing", true, none, Map.of("situation", facts.situation().name())));
            return new Outcome(BigDecimal.ZERO, Verdict.allOf(ID, findings));
        }
        var pledge = book.whole(PLEDGE);
        var least = pledge.value() * facts.trainingMonths();
        findings.add(Finding.check("pledge", facts.pledgeMonths() >= least, pledge, Map.of("pledgeMonths", facts.pledgeMonths(),
                        "trainingMonths", facts.trainingMonths(), "factor", pledge.value(), "least", least))
                .mendedBy(Map.of("least", least)));
        var due = unreduced(facts, book, findings);
        var amount = reduced(due, facts, book, findings).setScale(0, RoundingMode.HALF_UP);
        if (amount.signum() > 0) {
            var days = book.whole(DAYS);
            findings.add(Finding.check("payment", true, days, Map.of("days", days.value())));
        }
        return new Outcome(amount, Verdict.allOf(ID, findings));
    }

    private static BigDecimal unreduced(Facts facts, PolicyBook book, List<Finding> findings) {
        var full = book.words(FULL);
        if (full.value().contains(facts.situation().name())) {
            findings.add(Finding.check("all-of-it", true, full,
                    Map.of("situation", facts.situation().name(), "cost", facts.cost())));
            return facts.cost();
        }
        var formula = book.text(FORMULA);
        var left = Math.max(0, facts.pledgeMonths() - facts.servedMonths());
        findings.add(Finding.check(left == 0 ? "served" : "remaining", true, formula, Map.of("cost", facts.cost(),
                "pledgeMonths", facts.pledgeMonths(), "servedMonths", facts.servedMonths(), "left", left)));
        return facts.cost().multiply(BigDecimal.valueOf(left))
                .divide(BigDecimal.valueOf(facts.pledgeMonths()), 10, RoundingMode.HALF_UP);
    }

    private static BigDecimal reduced(BigDecimal due, Facts facts, PolicyBook book, List<Finding> findings) {
        if (facts.serviceYears() == 0 || due.signum() == 0) {
            return due;
        }
        var share = facts.favoured() ? book.decimal(REDUCTION, "FAVOURED") : book.decimal(REDUCTION);
        var less = facts.cost().multiply(share.value()).multiply(BigDecimal.valueOf(facts.serviceYears()));
        findings.add(Finding.check("reduced", true, share, Map.of("years", facts.serviceYears(), "sharepercent", share.value(),
                "less", less.setScale(0, RoundingMode.HALF_UP))));
        return due.subtract(less).max(BigDecimal.ZERO);
    }
}
