package vn.hientai.core.policy;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One check of a rule (kết luận từng điều kiện): what was looked at, what the law says, whether it is met, and if not,
 * what would make it so and when.
 *
 * @param facts named values that the message speaks of
 * @param remedy named values of what would turn a no into a yes; {@code when} is the earliest day, if time alone does it
 * @param unconfirmed parameters used that still await the legal officer
 */
public record Finding(
        String rule, String check, boolean satisfied, List<Citation> legalBasis, Map<String, Object> facts,
        Map<String, Object> remedy, List<String> unconfirmed) {

    /** A check resting on one parameter; its rule is filled in by {@link Verdict#allOf}. */
    public static Finding check(String check, boolean satisfied, Enacted<?> ground, Map<String, Object> facts) {
        return check(check, satisfied, List.of(ground), facts);
    }

    public static Finding check(
            String check, boolean satisfied, Collection<? extends Enacted<?>> grounds, Map<String, Object> facts) {
        return new Finding("", check, satisfied,
                grounds.stream().map(Enacted::citation).distinct().toList(), Map.copyOf(facts), Map.of(),
                grounds.stream().filter(ground -> !ground.confirmed()).map(Enacted::parameter).distinct().toList());
    }

    /** What would make it positive; ignored where the check is met already. */
    public Finding mendedBy(Map<String, Object> how) {
        return satisfied ? this : new Finding(rule, check, false, legalBasis, facts, Map.copyOf(how), unconfirmed);
    }

    Finding under(String ruleId) {
        return new Finding(ruleId, check, satisfied, legalBasis, facts, remedy, unconfirmed);
    }

    Stream<String> open() {
        return unconfirmed.stream();
    }
}
