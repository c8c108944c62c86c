package vn.hientai.core.policy;

import java.util.Objects;

/** Name of one thing that the law sets (tên tham số): dotted words, such as {@code retirement.age}. */
public record ParameterKey(String name) {
    public ParameterKey {
        Objects.requireNonNull(name);
    }

    public static ParameterKey of(String name) {
        return new ParameterKey(name);
    }

    @Override
    public String toString() {
        return name;
    }
}
