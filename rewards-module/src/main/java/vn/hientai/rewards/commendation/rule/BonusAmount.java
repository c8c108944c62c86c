package vn.hientai.rewards.commendation.rule;

import static vn.hientai.core.policy.Finding.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.hientai.core.policy.Finding;
import vn.hientai.core.policy.ParameterKey;
import vn.hientai.core.policy.PolicyBook;
import vn.hientai.core.policy.Verdict;
import vn.hientai.rewards.commendation.rule.Award.Recipient;

/**
 * Which bonus comes with an award (tiền thưởng; NĐ 152/2025/NĐ-CP Điều 51 to 54)? A multiple of the base salary in
 * force on the day of the decision, rounded up to the next ten thousand đồng.
 */
public final class BonusAmount {
    public static final String ID = "bonus";
    static final ParameterKey MULTIPLIER = ParameterKey.of("rewards.bonus.multiplier");
    static final ParameterKey ROUNDING = ParameterKey.of("rewards.bonus.rounding");
    static final ParameterKey BASE = ParameterKey.of("salary.base");

    /**
     * @param baseSalary đồng a month
     * @param amount đồng
     */
    public record Bonus(BigDecimal multiplier, int baseSalary, long amount, Verdict verdict) {}

    /**
     * Refuses an award that is not for such a recipient, or a day of which the book holds no multipliers.
     *
     * @param book the book of the day of the decision
     */
    public Bonus of(Award award, Recipient recipient, PolicyBook book) {
        var qualifier = award.name() + "." + recipient.name();
        var found = book.find(MULTIPLIER, qualifier).map(row -> row.map(BigDecimal::new));
        var findings = new ArrayList<Finding>();
        findings.add(check("recipient", award.recipients().contains(recipient), found.stream().toList(),
                        Map.of("award", award.name(), "recipient", recipient.name()))
                .mendedBy(Map.of("recipients", award.recipients().stream().map(Enum::name).toList())));
        if (award.recipients().contains(recipient)) {
            findings.add(check("multiplier-known", found.isPresent(), List.of(), Map.of("on", book.on()))
                    .mendedBy(book.next(MULTIPLIER, qualifier).<Map<String, Object>>map(day -> Map.of("when", day))
                            .orElse(Map.of())));
        }
        Verdict.allOf(ID, findings).orRefuse();
        var multiplier = found.orElseThrow();
        var base = book.whole(BASE);
        var unit = book.whole(ROUNDING);
        var exact = multiplier.value().multiply(BigDecimal.valueOf(base.value()));
        var amount = exact.divide(BigDecimal.valueOf(unit.value()), 0, RoundingMode.CEILING).longValueExact() * unit.value();
        findings.remove(findings.size() - 1);
        findings.add(check("multiplied", true, List.of(multiplier, base), Map.of("multiplier", multiplier.value(),
                "baseSalary", base.value(), "product", exact.stripTrailingZeros())));
        findings.add(check("rounded-up", true, unit, Map.of("unit", unit.value(), "amount", amount)));
        return new Bonus(multiplier.value(), base.value(), amount, Verdict.allOf(ID, findings));
    }
}
