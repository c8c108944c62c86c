package vn.hientai.core.kernel;

import java.util.List;
import java.util.Map;

/** Input that is missing or makes no sense (dữ liệu không hợp lệ), each field with its reason; answered as 400. */
public class InvalidInput extends RuntimeException {
    private final transient List<Violation> violations;

    /**
     * One field that is wrong.
     *
     * @param rule what it breaks, such as REQUIRED; the message key is {@code invalid.<rule>}
     */
    public record Violation(String field, String rule, Map<String, ?> arguments) {
        public static Violation of(String field, String rule) {
            return new Violation(field, rule, Map.of());
        }
    }

    public InvalidInput(List<Violation> violations) {
        super(violations.stream().map(one -> one.field() + " " + one.rule()).toList().toString());
        this.violations = List.copyOf(violations);
    }

    public List<Violation> violations() {
        return violations;
    }
}
