package vn.hientai.core.kernel;

import java.util.Map;
import java.util.Optional;

/**
 * The office may not do this (không đủ điều kiện): a refusal with its message key, named arguments, the field it
 * concerns if any, and the verdict that explains it if a rule of law refused. Shown on the page and answered as 422.
 */
public class BusinessRuleViolated extends RuntimeException {
    private final transient Map<String, ?> arguments;
    private final transient Object verdict;
    private final String key;
    private final String field;

    public BusinessRuleViolated(String key) {
        this(key, Map.of());
    }

    public BusinessRuleViolated(String key, Map<String, ?> arguments) {
        this(key, null, arguments, null);
    }

    public BusinessRuleViolated(String key, String field, Map<String, ?> arguments, Object verdict) {
        super(key);
        this.key = key;
        this.field = field;
        this.arguments = arguments;
        this.verdict = verdict;
    }

    public static BusinessRuleViolated at(String field, String key, Map<String, ?> arguments) {
        return new BusinessRuleViolated(key, field, arguments, null);
    }

    /** The message key in the bundles. */
    public String key() {
        return key;
    }

    public Map<String, ?> arguments() {
        return arguments;
    }

    public Optional<String> field() {
        return Optional.ofNullable(field);
    }

    /** A {@code vn.hientai.core.policy.Verdict}; held as an object so that the kernel stands below the policy book. */
    public Optional<Object> verdict() {
        return Optional.ofNullable(verdict);
    }
}
