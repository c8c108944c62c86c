package vn.hientai.personnel.career.succession.rule;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import vn.hientai.core.policy.Finding;
import vn.hientai.core.policy.ParameterKey;
import vn.hientai.core.policy.PolicyBook;
import vn.hientai.core.policy.Verdict;

/**
 * How many people may be planned (số lượng quy hoạch): up to one and a half times a committee, half rounded up, or up to
 * three for each leadership post (HD 45-HD/BTCTW mục 6).
 */
public final class PlanningSize {
    public static final String ID = "planning-size";
    static final ParameterKey LEAST = ParameterKey.of("planning.committee-least");
    static final ParameterKey MOST = ParameterKey.of("planning.committee-factor");
    static final ParameterKey PER_POST = ParameterKey.of("planning.per-post");

    /** The most people, and why; a factor or a number for each post that the guidance does not allow is refused. */
    public record Outcome(int maximum, Verdict verdict) {}

    /** @param factor null for the highest allowed */
    public Outcome ofCommittee(int size, BigDecimal factor, PolicyBook book) {
        var least = book.decimal(LEAST);
        var most = book.decimal(MOST);
        var times = factor == null ? most.value() : factor;
        var allowed = times.compareTo(least.value()) >= 0 && times.compareTo(most.value()) <= 0;
        var maximum = times.multiply(BigDecimal.valueOf(size)).setScale(0, RoundingMode.HALF_UP).intValueExact();
        return new Outcome(maximum, Verdict.allOf(ID, Finding.check("committee", allowed, List.of(least, most),
                        Map.of("size", size, "factor", times, "least", least.value(), "most", most.value(), "maximum", maximum))
                .mendedBy(Map.of("most", most.value()))));
    }

    /** @param perPost null for as many as allowed */
    public Outcome ofPosts(int posts, Integer perPost, PolicyBook book) {
        var most = book.whole(PER_POST);
        var each = perPost == null ? most.value() : perPost;
        return new Outcome(posts * each, Verdict.allOf(ID, Finding.check("posts", each <= most.value(), most,
                        Map.of("posts", posts, "perPost", each, "most", most.value(), "maximum", posts * each))
                .mendedBy(Map.of("most", most.value()))));
    }
}
