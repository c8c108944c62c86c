package vn.hientai.rewards.emulation.rule;

import static vn.hientai.core.policy.Finding.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Map;
import vn.hientai.core.policy.Enacted;
import vn.hientai.core.policy.ParameterKey;
import vn.hientai.core.policy.PolicyBook;
import vn.hientai.core.policy.Verdict;
import vn.hientai.rewards.commendation.rule.Award;

/** How many of the holders of a lower title may get a higher one (tỷ lệ danh hiệu thi đua)? The province sets the share. */
public final class TitleShare {
    public static final String ID = "emulation-quota";
    static final ParameterKey SHARE = ParameterKey.of("rewards.title-share");
    static final ParameterKey ROUNDING = ParameterKey.of("rewards.title-share.rounding");

    /**
     * @param holders those of whom the share is taken
     * @param rate share set by the province; null for that of the policy book, if it has one
     * @param rounding null for that of the policy book
     */
    public record Facts(Award award, int holders, BigDecimal rate, RoundingMode rounding) {}

    public record Outcome(int maximum, Verdict verdict) {}

    public Outcome of(Facts facts, PolicyBook book) {
        var grounds = new ArrayList<Enacted<?>>();
        var rate = facts.rate();
        if (rate == null) {
            var usual = book.find(SHARE, facts.award().name()).map(row -> row.map(BigDecimal::new));
            if (usual.isEmpty()) {
                return new Outcome(facts.holders(), Verdict.allOf(ID, check("not-limited", true, grounds,
                        Map.of("award", facts.award().name(), "holders", facts.holders()))));
            }
            grounds.add(usual.get());
            rate = usual.get().value();
        }
        var rounding = facts.rounding();
        if (rounding == null) {
            var preset = book.text(ROUNDING);
            grounds.add(preset);
            rounding = RoundingMode.valueOf(preset.value());
        }
        var maximum = rate.multiply(BigDecimal.valueOf(facts.holders())).setScale(0, rounding).intValueExact();
        return new Outcome(maximum, Verdict.allOf(ID, check("quota", true, grounds, Map.of("award", facts.award().name(),
                "holders", facts.holders(), "sharepercent", rate, "rounding", rounding.name(), "maximum", maximum))));
    }
}
