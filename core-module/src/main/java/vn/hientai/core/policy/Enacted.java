package vn.hientai.core.policy;

import java.util.function.Function;

/**
 * A value together with the provision that sets it.
 *
 * @param parameter key and qualifier, such as {@code retirement.age/MALE}
 * @param confirmed false as long as the legal officer has not confirmed the row
 */
public record Enacted<T>(T value, Citation citation, boolean confirmed, String parameter) {

    public <R> Enacted<R> map(Function<T, R> change) {
        return new Enacted<>(change.apply(value), citation, confirmed, parameter);
    }
}
