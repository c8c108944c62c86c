package vn.hientai.personnel.salary.rule;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.hientai.core.policy.Enacted;
import vn.hientai.core.policy.Finding;
import vn.hientai.core.policy.ParameterKey;
import vn.hientai.core.policy.PolicyBook;
import vn.hientai.core.policy.Verdict;
import vn.hientai.personnel.payscale.rule.PayScale;

/**
 * Which step and coefficient does a change of rank bring, and from when does the time of the next step count (xếp lương
 * khi thay đổi vị trí việc làm, chuyển ngạch)? NĐ 300/2026/NĐ-CP Điều 9 from 1 August 2026; TT 02/2007/TT-BNV mục II.
 */
public final class ScaleChange {
    public static final String ID = "scale-change";
    static final ParameterKey METHOD = ParameterKey.of("salary.change");
    static final ParameterKey CLOCK = ParameterKey.of("salary.change.clock");

    /** When and what the next step is; {@code step} and {@code coefficient} are null at the last one. */
    public record NextRise(LocalDate date, Integer step, BigDecimal coefficient) {}

    /** @param reservedDifference hệ số chênh lệch bảo lưu, zero where there is none */
    public record Outcome(
            int step, BigDecimal coefficient, BigDecimal reservedDifference, LocalDate clockFrom, NextRise nextRise,
            Verdict verdict) {}

    private record Placing(int step, BigDecimal reserved, boolean keepsTime, LocalDate since) {}

    public Outcome of(ScaleChangeFacts facts, PolicyBook book) {
        var method = book.text(METHOD, facts.reason().name());
        var findings = new ArrayList<Finding>();
        var placing = facts.reason().isDown() ? down(facts, method, book, findings)
                : facts.reason() == ScaleChangeFacts.Reason.HIGHER ? up(facts, method, findings) : level(facts, method, findings);
        var coefficient = facts.to().coefficient(placing.step());
        var clock = placing.keepsTime() ? placing.since() : clock(facts, coefficient, book, findings);
        var next = next(facts.to(), placing.step(), clock, book, findings);
        return new Outcome(placing.step(), coefficient, placing.reserved(), clock, next, Verdict.allOf(ID, findings));
    }

    /** Coefficient and over-scale seniority together, as a coefficient of two decimals. */
    static BigDecimal whole(ScaleChangeFacts facts) {
        var extra = facts.coefficient().multiply(facts.overScale()).setScale(2, RoundingMode.HALF_EVEN);
        return facts.coefficient().add(extra);
    }

    private static Placing up(ScaleChangeFacts facts, Enacted<String> method, List<Finding> findings) {
        var whole = whole(facts);
        var step = facts.to().firstStepOf(whole);
        var named = Map.<String, Object>of("coefficient", facts.coefficient(), "overscalepercent", facts.overScale(), "sum", whole);
        findings.add(Finding.check("held", true, method, named));
        if (step.isPresent()) {
            findings.add(Finding.check("first-step-not-below", true, method, Map.of("sum", whole, "scale", facts.to().code(),
                    "step", step.get(), "newCoefficient", facts.to().coefficient(step.get()))));
            return new Placing(step.get(), BigDecimal.ZERO, false, null);
        }
        var reserved = whole.subtract(facts.to().last());
        findings.add(Finding.check("above-last-step", true, method, Map.of("sum", whole, "scale", facts.to().code(),
                "step", facts.to().top(), "newCoefficient", facts.to().last(), "reserved", reserved)));
        return new Placing(facts.to().top(), reserved, false, null);
    }

    private static Placing level(ScaleChangeFacts facts, Enacted<String> method, List<Finding> findings) {
        if (facts.from().paysAs(facts.to())) {
            findings.add(Finding.check("same-step", true, method, Map.of("step", facts.step(), "scale", facts.to().code(),
                    "overscalepercent", facts.overScale())));
            return new Placing(facts.step(), BigDecimal.ZERO, true, facts.since());
        }
        if (facts.to().coefficient(1).compareTo(facts.from().coefficient(1)) > 0) {
            return up(facts, method, findings);
        }
        var step = Math.min(facts.step(), facts.to().top());
        var reserved = whole(facts).subtract(withOverScale(facts.to().coefficient(step), facts.overScale())).max(BigDecimal.ZERO);
        findings.add(Finding.check("same-step-reserved", true, method,
                Map.of("step", step, "scale", facts.to().code(), "overscalepercent", facts.overScale(), "reserved", reserved)));
        return new Placing(step, reserved, true, facts.since());
    }

    private static BigDecimal withOverScale(BigDecimal coefficient, BigDecimal share) {
        return coefficient.add(coefficient.multiply(share).setScale(2, RoundingMode.HALF_EVEN));
    }

    /** The step once held in the lower rank, and the time since as if it had been served there. */
    private static Placing down(ScaleChangeFacts facts, Enacted<String> method, PolicyBook book, List<Finding> findings) {
        var months = book.at(facts.lowerSince()).whole(RegularStepRaise.MONTHS, facts.to().code());
        var served = ChronoUnit.MONTHS.between(facts.lowerSince(), facts.decisionDate());
        var risen = (int) Math.min(served / months.value(), facts.to().top() - facts.lowerStep());
        var step = facts.lowerStep() + risen;
        var since = facts.lowerSince().plusMonths((long) risen * months.value());
        findings.add(Finding.check("step-once-held", true, List.of(method, months), Map.of("lowerStep", facts.lowerStep(),
                "since", facts.lowerSince(), "months", served, "waiting", months.value(), "step", step)));
        var reserved = facts.reason() == ScaleChangeFacts.Reason.LOWER_OWN_WISH
                ? whole(facts).subtract(facts.to().coefficient(step)).max(BigDecimal.ZERO) : BigDecimal.ZERO;
        findings.add(Finding.check(reserved.signum() > 0 ? "reserved" : "nothing-reserved", true, method,
                Map.of("sum", whole(facts), "newCoefficient", facts.to().coefficient(step), "reserved", reserved)));
        return new Placing(step, reserved, true, since);
    }

    /** A rise as large as a step of the old rank starts the time anew; a smaller one keeps the old coefficient's time. */
    private static LocalDate clock(ScaleChangeFacts facts, BigDecimal coefficient, PolicyBook book, List<Finding> findings) {
        var rule = book.text(CLOCK);
        var gain = coefficient.subtract(facts.coefficient());
        var step = facts.from().stepDifference();
        var anew = gain.compareTo(step) >= 0 || facts.overScale().signum() > 0;
        var from = anew ? facts.decisionDate() : facts.since();
        findings.add(Finding.check(anew ? "clock-anew" : "clock-kept", true, rule,
                Map.of("gain", gain, "difference", step, "from", from)));
        return from;
    }

    private static NextRise next(PayScale scale, int step, LocalDate clock, PolicyBook book, List<Finding> findings) {
        if (step >= scale.top()) {
            var months = book.at(clock).whole(OverScaleSeniority.MONTHS, scale.code());
            var date = clock.plusMonths(months.value());
            findings.add(Finding.check("next-over-scale", true, months, Map.of("months", months.value(), "date", date)));
            return new NextRise(date, null, null);
        }
        var months = book.at(clock).whole(RegularStepRaise.MONTHS, scale.code());
        var date = clock.plusMonths(months.value());
        findings.add(Finding.check("next-step", true, months,
                Map.of("months", months.value(), "date", date, "step", step + 1, "nextCoefficient", scale.coefficient(step + 1))));
        return new NextRise(date, step + 1, scale.coefficient(step + 1));
    }
}
