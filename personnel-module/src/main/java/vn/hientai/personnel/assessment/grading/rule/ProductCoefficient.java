package vn.hientai.personnel.assessment.grading.rule;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import vn.hientai.core.policy.Finding;
import vn.hientai.core.policy.ParameterKey;
import vn.hientai.core.policy.PolicyBook;
import vn.hientai.core.policy.Verdict;

/** How many standard products is a product worth (hệ số quy đổi sản phẩm; NĐ 335/2025/NĐ-CP Điều 13)? */
public final class ProductCoefficient {
    public static final String ID = "product-coefficient";
    static final ParameterKey DECIMALS = ParameterKey.of("assessment.product-coefficient-decimals");

    /** The coefficient; nothing is worth less than nothing, so one that rounds to nothing fails its check. */
    public record Outcome(BigDecimal coefficient, Verdict verdict) {}

    /**
     * @param points of the product
     * @param standardPoints of the standard product, above nothing
     */
    public Outcome of(BigDecimal points, BigDecimal standardPoints, PolicyBook book) {
        var decimals = book.whole(DECIMALS);
        var coefficient = points.divide(standardPoints, decimals.value(), RoundingMode.HALF_UP);
        return new Outcome(coefficient, Verdict.allOf(ID, Finding.check("converted", coefficient.signum() > 0, decimals,
                Map.of("points", points, "standardPoints", standardPoints, "decimals", decimals.value(),
                        "coefficient", coefficient)).mendedBy(Map.of("standardPoints", standardPoints))));
    }
}
