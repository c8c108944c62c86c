package vn.hientai.rewards.daring.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.hientai.core.policy.Finding;
import vn.hientai.core.policy.ParameterKey;
import vn.hientai.core.policy.PolicyBook;
import vn.hientai.core.policy.Verdict;

/**
 * How the law protects who dared, once an approved pilot was reviewed (loại trừ, miễn, giảm trách nhiệm): completed, nothing
 * to answer for; not completed in good faith, excluded; with damage, excluded, exempt or reduced as the head finds
 * (NĐ 73/2023/NĐ-CP Điều 11).
 */
public final class ShieldRule {
    public static final String ID = "daring-protection";
    static final ParameterKey PROTECTION = ParameterKey.of("daring.protection");
    static final ParameterKey GOOD_FAITH = ParameterKey.of("daring.good-faith");
    static final ParameterKey REVIEW = ParameterKey.of("daring.review");

    /** What good faith is made of. */
    public enum GoodFaith {
        RIGHT_POLICY,
        PURE_MOTIVE,
        COMMON_INTEREST
    }

    /**
     * What the review found.
     *
     * @param cause of the shortfall or the damage, null where there is neither
     * @param found what of good faith was found
     */
    public record Facts(PilotResult result, boolean damage, DamageCause cause, Set<GoodFaith> found) {}

    /**
     * What the law gives.
     *
     * @param choices one, or those among which the head decides with reasons
     */
    public record Outcome(List<Protection> choices, Verdict verdict) {}

    /** @param book the book of the day of the approval */
    public Outcome judge(Facts facts, PolicyBook book) {
        var findings = new ArrayList<Finding>();
        var choices = facts.result() == PilotResult.COMPLETED && !facts.damage()
                ? completed(findings, book)
                : fallenShort(facts, findings, book);
        return new Outcome(choices, Verdict.allOf(ID, findings));
    }

    private static List<Protection> completed(List<Finding> findings, PolicyBook book) {
        var row = book.words(PROTECTION, "COMPLETED");
        findings.add(Finding.check("completed", true, row, Map.of()));
        return protections(row.value());
    }

    private static List<Protection> fallenShort(Facts facts, List<Finding> findings, PolicyBook book) {
        var faith = book.words(GOOD_FAITH);
        for (var name : faith.value()) {
            var part = GoodFaith.valueOf(name);
            findings.add(Finding.check("good-faith", facts.found().contains(part), faith, Map.of("part", part)));
        }
        findings.add(Finding.check("cause", facts.cause() != null, book.flag(REVIEW),
                facts.cause() == null ? Map.of() : Map.of("cause", facts.cause())));
        if (findings.stream().anyMatch(one -> !one.satisfied())) {
            return List.of(Protection.NONE);
        }
        var row = book.words(PROTECTION, facts.damage() ? "DAMAGE" : "INCOMPLETE");
        findings.add(Finding.check(facts.damage() ? "damage" : "incomplete", true, row, Map.of("result", facts.result())));
        return protections(row.value());
    }

    private static List<Protection> protections(List<String> names) {
        return names.stream().map(Protection::valueOf).toList();
    }
}
