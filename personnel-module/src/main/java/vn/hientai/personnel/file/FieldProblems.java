package vn.hientai.personnel.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.hientai.core.kernel.BusinessRuleViolated;

/** Everything that is wrong with what was typed, told at once, each at its field. */
public class FieldProblems extends BusinessRuleViolated {
    /** What is wrong at one field: its message key and arguments. */
    public record Problem(String field, String key, Map<String, ?> arguments) {}

    private final transient List<Problem> problems;

    private FieldProblems(List<Problem> problems) {
        super(problems.get(0).key(), problems.get(0).field(), problems.get(0).arguments(), null);
        this.problems = List.copyOf(problems);
    }

    public List<Problem> problems() {
        return problems;
    }

    /** Gathers problems, then refuses if there were any. */
    static final class Collector {
        private final List<Problem> problems = new ArrayList<>();

        void at(String field, String key) {
            at(field, key, Map.of());
        }

        void at(String field, String key, Map<String, ?> arguments) {
            problems.add(new Problem(field, key, arguments));
        }

        void check(boolean holds, String field, String key) {
            if (!holds) {
                at(field, key);
            }
        }

        boolean isEmpty() {
            return problems.isEmpty();
        }

        void refuseIfAny() {
            if (!problems.isEmpty()) {
                throw new FieldProblems(problems);
            }
        }
    }
}
