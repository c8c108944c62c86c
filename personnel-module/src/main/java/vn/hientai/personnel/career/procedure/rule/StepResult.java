package vn.hientai.personnel.career.procedure.rule;

import static vn.hientai.core.policy.Finding.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import vn.hientai.core.policy.Enacted;
import vn.hientai.core.policy.Finding;
import vn.hientai.core.policy.Verdict;
import vn.hientai.personnel.career.procedure.rule.Step.Counted;
import vn.hientai.personnel.career.procedure.rule.Step.Form;
import vn.hientai.personnel.career.procedure.rule.Step.Otherwise;
import vn.hientai.personnel.career.procedure.rule.StepCount.Votes;

/**
 * What a step came to (kết quả của bước): whether the meeting counts, who goes on and why not. NĐ 170/2025/NĐ-CP Điều 33,
 * 37, 38, 52 with the thresholds of the day on which the procedure began.
 *
 * @param goOn keys of the candidates that go on; of those between whom the head decides where that is the outcome
 */
public record StepResult(Outcome outcome, List<Long> goOn, Verdict verdict) {
    public static final String ID = "procedure-step";

    /** What follows. */
    public enum Outcome {
        WENT_ON,
        HEAD_TO_DECIDE,
        TO_REPORT,
        STOPPED,
        NO_QUORUM
    }

    /**
     * Judges a count that adds up.
     *
     * @param standing keys of all who stand; they go on where nothing is voted on
     */
    public static StepResult of(Step step, StepCount count, List<Long> standing) {
        if (!step.votes()) {
            return new StepResult(Outcome.WENT_ON, standing, Verdict.allOf(ID,
                    check("noted", true, step.grounds(), Map.of("number", step.number()))));
        }
        var findings = new ArrayList<Finding>();
        var summoned = count.summoned(step);
        if (step.quorum() != null) {
            findings.add(quorum(step.quorum(), count.present(), summoned));
            if (!findings.get(0).satisfied()) {
                return new StepResult(Outcome.NO_QUORUM, List.of(), Verdict.allOf(ID, findings));
            }
        }
        var base = step.counted().value() == Counted.PRESENT ? count.present() : summoned;
        var votes = count.votes().stream()
                .sorted(Comparator.comparing((Votes one) -> -StepCount.zero(one.agreed())).thenComparing(Votes::candidate)).toList();
        if (!step.selects()) {
            findings.add(check("poll", true, step.grounds(), Map.of("present", count.present(), "returned", count.returned())));
            return new StepResult(Outcome.WENT_ON, standing, Verdict.allOf(ID, findings));
        }
        var reached = Form.YES_NO == step.form().value() ? eachOf(step, votes, base) : bestOf(step, votes, base);
        findings.addAll(findings(step, votes, base, reached));
        return new StepResult(reached.outcome(), reached.goOn(), Verdict.allOf(ID, findings));
    }

    private static Finding quorum(Enacted<Step.Share> quorum, int present, int summoned) {
        var least = (summoned * quorum.value().part() + quorum.value().whole() - 1) / quorum.value().whole();
        return check("quorum", quorum.value().reachedBy(present, summoned), quorum, Map.of(
                        "present", present, "summoned", summoned, "share", quorum.value().toString(), "least", least))
                .mendedBy(Map.of("least", least));
    }

    private record Reached(Outcome outcome, List<Long> goOn) {}

    /** Each paper bears one name: the highest above the majority, or everybody from the floor. */
    private static Reached bestOf(Step step, List<Votes> votes, int base) {
        var able = votes.stream().filter(one -> one.carried() || otherNameHolds(step, one, base)).toList();
        var above = able.stream().filter(one -> above(step, one, base)).toList();
        if (!above.isEmpty()) {
            return new Reached(Outcome.WENT_ON, List.of(above.get(0).candidate()));
        }
        if (step.floor() != null) {
            var high = able.stream()
                    .filter(one -> (long) StepCount.zero(one.agreed()) * 100 >= (long) step.floor().value() * base)
                    .map(Votes::candidate).toList();
            return high.isEmpty() ? otherwise(step.below().value(), List.of()) : new Reached(Outcome.WENT_ON, high);
        }
        var level = able.stream().filter(one -> level(step, one, base)).map(Votes::candidate).toList();
        return level.isEmpty() ? otherwise(step.below().value(), List.of()) : otherwise(step.tie().value(), level);
    }

    /** Each candidate is agreed to or not. */
    private static Reached eachOf(Step step, List<Votes> votes, int base) {
        var above = votes.stream().filter(one -> above(step, one, base)).map(Votes::candidate).toList();
        if (!above.isEmpty()) {
            return new Reached(Outcome.WENT_ON, above);
        }
        var level = votes.stream().filter(one -> level(step, one, base)).map(Votes::candidate).toList();
        return level.isEmpty()
                ? otherwise(step.below().value(), votes.stream().map(Votes::candidate).toList())
                : otherwise(step.tie().value(), level);
    }

    private static Reached otherwise(Otherwise way, List<Long> between) {
        return switch (way) {
            case STOP -> new Reached(Outcome.STOPPED, List.of());
            case HEAD_DECIDES -> new Reached(Outcome.HEAD_TO_DECIDE, between);
            case REPORT -> new Reached(Outcome.TO_REPORT, between);
        };
    }

    private static boolean otherNameHolds(Step step, Votes one, int base) {
        return step.other() != null && step.other().value().reachedBy(StepCount.zero(one.agreed()), base);
    }

    private static boolean above(Step step, Votes one, int base) {
        return (long) StepCount.zero(one.agreed()) * 100 > (long) step.majority().value() * base;
    }

    private static boolean level(Step step, Votes one, int base) {
        return (long) StepCount.zero(one.agreed()) * 100 == (long) step.majority().value() * base;
    }

    private static List<Finding> findings(Step step, List<Votes> votes, int base, Reached reached) {
        var findings = new ArrayList<Finding>();
        for (var one : votes) {
            var facts = new LinkedHashMap<String, Object>();
            facts.put("candidate", one.candidate());
            facts.put("votes", StepCount.zero(one.agreed()));
            facts.put("base", base);
            facts.put("majority", step.majority().value());
            facts.put("counted", step.counted().value().name());
            facts.put("least", (int) ((long) base * step.majority().value() / 100) + 1);
            var grounds = Stream.of(step.majority(), step.counted(), step.floor(), step.other())
                    .filter(Objects::nonNull).toList();
            var through = reached.outcome() == Outcome.WENT_ON && reached.goOn().contains(one.candidate());
            findings.add(check(word(step, one, base, reached), through, grounds, facts).mendedBy(remedy(reached)));
        }
        return findings;
    }

    private static String word(Step step, Votes one, int base, Reached reached) {
        if (!one.carried() && step.other() != null && !otherNameHolds(step, one, base)) {
            return "other-name";
        }
        if (above(step, one, base)) {
            return reached.goOn().contains(one.candidate()) ? "majority" : "not-highest";
        }
        if (reached.outcome() == Outcome.WENT_ON && reached.goOn().contains(one.candidate())) {
            return "floor";
        }
        return level(step, one, base) ? "tie" : "below";
    }

    private static Map<String, Object> remedy(Reached reached) {
        return Map.of("act", reached.outcome().name());
    }
}
