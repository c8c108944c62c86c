package vn.hientai.core.policy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.hientai.core.kernel.BusinessRuleViolated;

/** The answer of a rule (kết luận của quy định) with every reason, satisfied or not. Archived beside the decision. */
public record Verdict(String ruleId, boolean passed, List<Finding> findings) {
    private static final int MOST_ATTEMPTS = 12;

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

    /**
     * The first day on which the rule says yes if nothing else changes: each day that the failed checks name is judged
     * anew; empty where time alone does not mend it.
     */
    public static Optional<LocalDate> earliest(LocalDate on, Function<LocalDate, Verdict> rule) {
        var day = on;
        for (var attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            var verdict = rule.apply(day);
            if (verdict.passed()) {
                return Optional.of(day);
            }
            var days = verdict.failed().stream().map(finding -> finding.remedy().get("when")).toList();
            if (!days.stream().allMatch(LocalDate.class::isInstance)) {
                return Optional.empty();
            }
            var next = days.stream().map(LocalDate.class::cast).max(Comparator.naturalOrder()).orElse(day);
            if (!next.isAfter(day)) {
                return Optional.empty();
            }
            day = next;
        }
        return Optional.empty();
    }

    public List<Finding> failed() {
        return findings.stream().filter(finding -> !finding.satisfied()).toList();
    }

    public List<String> unconfirmed() {
        return findings.stream().flatMap(Finding::open).distinct().sorted().toList();
    }
}
