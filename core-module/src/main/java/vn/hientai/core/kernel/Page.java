package vn.hientai.core.kernel;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One page of a list read by key, not by position.
 *
 * @param next cursor of the next page, or null on the last one
 * @param previous cursor of the page before, or null on the first one
 * @param total how many there are in all, or null when not asked for
 */
public record Page<T>(List<T> items, String next, String previous, Long total) {
    public static <T> Page<T> empty() {
        return new Page<>(List.of(), null, null, 0L);
    }

    public <R> Page<R> map(Function<T, R> mapper) {
        return new Page<>(items.stream().map(mapper).toList(), next, previous, total);
    }

    public Optional<String> nextCursor() {
        return Optional.ofNullable(next);
    }
}
