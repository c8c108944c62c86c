package vn.hientai.personnel.career.procedure.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.hientai.core.kernel.InvalidInput.Violation;

/**
 * What was counted at a step (biên bản kiểm phiếu): totals only, never who voted what.
 *
 * @param convened how many were summoned; {@code excused} of them kept away by force majeure
 * @param handedOut ballot papers handed out, {@code returned} those that came back
 * @param blank papers without any name, where each bears one name
 * @param invalid papers that do not count, where each bears one name
 */
public record StepCount(
        Integer convened, Integer excused, Integer present, Integer handedOut, Integer returned, Integer blank, Integer invalid,
        List<Votes> votes) {

    /**
     * The votes of one candidate.
     *
     * @param candidate key of the candidate
     * @param carried whether the step before brought the candidate forward
     * @param against not agreed; with {@code blank} and {@code invalid} null where papers bear one name
     */
    public record Votes(long candidate, boolean carried, Integer agreed, Integer against, Integer blank, Integer invalid) {}

    public static final StepCount NOTHING = new StepCount(null, null, null, null, null, null, null, List.of());

    int excusedOrNone() {
        return excused == null ? 0 : excused;
    }

    /** How many the law counts as summoned. */
    int summoned(Step step) {
        return convened - (step.excuses() ? excusedOrNone() : 0);
    }

    /** What does not add up, by field; empty when the count can be judged. */
    public List<Violation> flaws(Step step) {
        var wrong = new ArrayList<Violation>();
        if (!step.votes()) {
            return wrong;
        }
        needed(wrong, "convened", convened);
        needed(wrong, "present", present);
        needed(wrong, "handedOut", handedOut);
        needed(wrong, "returned", returned);
        if (!wrong.isEmpty()) {
            return wrong;
        }
        atMost(wrong, "excused", excusedOrNone(), convened);
        atMost(wrong, "present", present, convened - excusedOrNone());
        atMost(wrong, "handedOut", handedOut, present);
        atMost(wrong, "returned", returned, handedOut);
        if (votes.isEmpty()) {
            wrong.add(Violation.of("votes", "REQUIRED"));
        }
        if (step.form().value() == Step.Form.ONE_NAME) {
            var sum = zero(blank) + zero(invalid) + votes.stream().mapToInt(one -> zero(one.agreed())).sum();
            if (zero(blank) < 0 || zero(invalid) < 0 || votes.stream().anyMatch(one -> zero(one.agreed()) < 0)) {
                wrong.add(Violation.of("votes", "NEGATIVE"));
            } else if (sum != returned) {
                wrong.add(new Violation("returned", "SUM_DIFFERS", Map.of("sum", sum, "returned", returned)));
            }
        } else {
            votes.forEach(one -> {
                var sum = zero(one.agreed()) + zero(one.against()) + zero(one.blank()) + zero(one.invalid());
                if (zero(one.agreed()) < 0 || zero(one.against()) < 0 || zero(one.blank()) < 0 || zero(one.invalid()) < 0) {
                    wrong.add(Violation.of("votes", "NEGATIVE"));
                } else if (sum != returned) {
                    wrong.add(new Violation("returned", "SUM_DIFFERS", Map.of("sum", sum, "returned", returned)));
                }
            });
        }
        return wrong;
    }

    private static void needed(List<Violation> wrong, String field, Integer value) {
        if (value == null) {
            wrong.add(Violation.of(field, "REQUIRED"));
        } else if (value < 0) {
            wrong.add(Violation.of(field, "NEGATIVE"));
        }
    }

    private static void atMost(List<Violation> wrong, String field, int value, int most) {
        if (value < 0) {
            wrong.add(Violation.of(field, "NEGATIVE"));
        } else if (value > most) {
            wrong.add(new Violation(field, "TOO_MANY", Map.of("most", most)));
        }
    }

    static int zero(Integer number) {
        return number == null ? 0 : number;
    }
}
