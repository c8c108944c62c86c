package vn.hientai.core.policy;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.hientai.core.kernel.BusinessRuleViolated;

/** The answer of a rule (kết luận của quy định) with every reason, satisfied or not. Archived beside the decision. */
public record Verdict(String ruleId, boolean passed, List<Finding> findings) {

    public static Verdict allOf(String ruleId, Finding... findings) {
        return allOf(ruleId, Arrays.asList(findings));
    }

    public static Verdict allOf(String ruleId, Collection<Finding> findings) {
        return new Verdict(
                ruleId,
                findings.stream().allMatch(Finding::satisfied),
                findings.stream().map(finding -> finding.under(ruleId)).toList());
    }

    /** Both verdicts as one under this one's name; findings keep the rule they came from. */
    public Verdict and(Verdict other) {
        return new Verdict(
                ruleId, passed && other.passed, Stream.concat(findings.stream(), other.findings.stream()).toList());
    }

    /** This verdict if it is positive; otherwise the refusal {@code refusal.<rule>} that carries it. */
    public Verdict orRefuse() {
        if (!passed) {
            throw new BusinessRuleViolated("refusal." + ruleId, null, Map.of(), this);
        }
        return this;
    }

    public List<Finding> failed() {
        return findings.stream().filter(finding -> !finding.satisfied()).toList();
    }

    public List<String> unconfirmed() {
        return findings.stream().flatMap(Finding::open).distinct().sorted().toList();
    }
}
