package vn.hientai.personnel.assessment.grading.rule;

import static vn.hientai.core.policy.Finding.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.hientai.core.policy.Enacted;
import vn.hientai.core.policy.Finding;
import vn.hientai.core.policy.ParameterKey;
import vn.hientai.core.policy.PolicyBook;
import vn.hientai.core.policy.Verdict;

/**
 * How many may be graded excellent (tỷ lệ hoàn thành xuất sắc nhiệm vụ; NĐ 335/2025/NĐ-CP Điều 20.5)? A share of those
 * graded good in the same agency and group of similar duties, where the candidates left over fall to good.
 */
public final class ExcellentQuota {
    public static final String ID = "excellent-quota";
    static final ParameterKey SHARE = ParameterKey.of("assessment.excellent.share");
    static final ParameterKey OUTSTANDING = ParameterKey.of("assessment.excellent.outstanding-share");
    static final ParameterKey DENOMINATOR = ParameterKey.of("assessment.excellent.denominator");
    static final ParameterKey ROUNDING = ParameterKey.of("assessment.excellent.rounding");

    /** Whom the share is taken of: those graded good only, or good and excellent together. */
    public enum Denominator {
        HTT_ONLY,
        HTT_OR_ABOVE
    }

    /**
     * The group as it stands.
     *
     * @param candidates who reached an excellent score
     * @param good who reached a good one
     * @param denominator null for that of the policy book
     * @param rounding null for that of the policy book
     */
    public record Group(
            int candidates, int good, boolean outstandingOrganisation, Denominator denominator, RoundingMode rounding) {}

    /** How many, and by which share; no share where no decree limits it. */
    public record Quota(int maximum, BigDecimal rate, Verdict verdict) {}

    /** @param book the book of the day of grading */
    public Quota of(Group group, PolicyBook book) {
        var usual = book.find(SHARE).map(row -> row.map(BigDecimal::new));
        if (usual.isEmpty()) {
            return new Quota(group.candidates(), null, Verdict.allOf(ID, check("not-limited", true, List.of(),
                    Map.of("on", book.on(), "candidates", group.candidates()))));
        }
        var findings = new ArrayList<Finding>();
        var share = share(group, usual.get(), book, findings);
        var asked = group.denominator() == null ? book.text(DENOMINATOR) : null;
        var denominator = asked == null ? group.denominator() : Denominator.valueOf(asked.value());
        var preset = group.rounding() == null ? book.text(ROUNDING) : null;
        var rounding = preset == null ? group.rounding() : RoundingMode.valueOf(preset.value());
        var all = BigDecimal.valueOf((long) group.candidates() + group.good());
        var above = all.multiply(share.value());
        var below = denominator == Denominator.HTT_ONLY ? share.value().add(BigDecimal.ONE) : BigDecimal.ONE;
        var allowed = above.divide(below, 0, rounding).intValueExact();
        var maximum = Math.min(allowed, group.candidates());
        var grounds = new ArrayList<Enacted<?>>(List.of(share));
        if (asked != null) {
            grounds.add(asked);
        }
        if (preset != null) {
            grounds.add(preset);
        }
        findings.add(check("quota", allowed >= group.candidates(), grounds, Map.of(
                        "candidates", group.candidates(), "good", group.good(), "sharepercent", share.value(),
                        "denominator", denominator.name(), "rounding", rounding.name(), "maximum", maximum))
                .mendedBy(Map.of("surplus", group.candidates() - maximum)));
        return new Quota(maximum, share.value().setScale(4, RoundingMode.HALF_UP), Verdict.allOf(ID, findings));
    }

    private static Enacted<BigDecimal> share(
            Group group, Enacted<BigDecimal> usual, PolicyBook book, List<Finding> findings) {
        if (!group.outstandingOrganisation()) {
            return usual;
        }
        var higher = book.find(OUTSTANDING).map(row -> row.map(BigDecimal::new));
        var ground = higher.orElse(usual);
        findings.add(check("outstanding", higher.isPresent(), ground, Map.of("sharepercent", ground.value()))
                .mendedBy(book.next(OUTSTANDING, "").<Map<String, Object>>map(day -> Map.of("when", day)).orElse(Map.of())));
        return ground;
    }
}
