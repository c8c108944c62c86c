package vn.hientai.rewards.daring.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.hientai.core.kernel.StaffCategory;
import vn.hientai.core.policy.Enacted;
import vn.hientai.core.policy.Finding;
import vn.hientai.core.policy.ParameterKey;
import vn.hientai.core.policy.PolicyBook;
import vn.hientai.core.policy.Verdict;

/**
 * May the plan of a daring proposal be handed in (nội dung đề xuất đổi mới)? It states what NĐ 73/2023/NĐ-CP Điều 7.2 asks
 * and keeps the limits of Điều 4. Who leads nobody may propose as well: the decree does not name them, the law protects an
 * approved innovation of theirs (Luật 80/2025/QH15 Điều 34.1.c).
 */
public final class PlanContent {
    public static final String ID = "daring-plan";
    static final ParameterKey PARTS = ParameterKey.of("daring.plan-parts");
    static final ParameterKey LIMITS = ParameterKey.of("daring.limits");
    static final ParameterKey PROPOSERS = ParameterKey.of("daring.proposers");
    static final ParameterKey GROUND = ParameterKey.of("daring.statutory-ground");
    private static final List<String> POINTS = List.of("A", "B", "C");

    /**
     * The plan as far as it is written.
     *
     * @param told the parts that say something
     */
    public record Facts(StaffCategory proposer, Set<PlanPart> told) {}

    /** @param book the book of the day on which it is handed in */
    public Verdict judge(Facts facts, PolicyBook book) {
        var findings = new ArrayList<Finding>();
        for (var point : POINTS) {
            book.words(PARTS, point).value().stream()
                    .map(PlanPart::valueOf)
                    .forEach(part -> findings.add(stated(part, facts, book.words(PARTS, point))));
        }
        findings.add(stated(PlanPart.LIMITS, facts, book.text(LIMITS)));
        var proposers = book.words(PROPOSERS);
        var named = proposers.value().contains(facts.proposer().name());
        findings.add(named
                ? Finding.check("proposer", true, proposers, Map.of("proposer", facts.proposer()))
                : Finding.check("proposer-by-law", true, List.of(proposers, book.flag(GROUND)), Map.of("proposer", facts.proposer())));
        return Verdict.allOf(ID, findings);
    }

    private static Finding stated(PlanPart part, Facts facts, Enacted<?> ground) {
        return Finding.check("part", facts.told().contains(part), ground, Map.of("part", part)).mendedBy(Map.of("part", part));
    }
}
