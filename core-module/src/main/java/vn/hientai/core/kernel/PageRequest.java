package vn.hientai.core.kernel;

import java.util.List;
import java.util.Map;

/**
 * Which page of a list: how many rows, after or before which row, in which order.
 *
 * @param limit 1 to 200 rows
 * @param cursor opaque position given by an earlier page, or null for the first page
 * @param count whether the total is wanted
 */
public record PageRequest<S extends Enum<S>>(int limit, String cursor, S sort, boolean descending, boolean count) {
    public static final int DEFAULT_LIMIT = 25;
    public static final int MAX_LIMIT = 200;

    public PageRequest {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw BusinessRuleViolated.at("limit", "page.limit-out-of-range", Map.of("max", MAX_LIMIT));
        }
    }

    public static <S extends Enum<S>> PageRequest<S> first(S sort) {
        return new PageRequest<>(DEFAULT_LIMIT, null, sort, false, false);
    }

    /** The key values the cursor stands for, empty on the first page. */
    public List<String> position() {
        return cursor == null || cursor.isBlank() ? List.of() : Cursor.decode(cursor).keys();
    }

    /** Whether the cursor leads back towards the start of the list. */
    public boolean backwards() {
        return cursor != null && !cursor.isBlank() && Cursor.decode(cursor).backwards();
    }
}
