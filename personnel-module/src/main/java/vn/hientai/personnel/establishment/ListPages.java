package vn.hientai.personnel.establishment;

import java.util.List;
import java.util.function.Function;
import vn.hientai.core.kernel.Cursor;
import vn.hientai.core.kernel.Page;
import vn.hientai.core.kernel.PageRequest;

/** A page out of a list that was put together in memory; its place is told by the key of its last row. */
final class ListPages {
    private ListPages() {}

    static <T> Page<T> of(List<T> all, Function<T, String> key, PageRequest<?> page) {
        var position = page.position();
        var start = 0;
        var end = Math.min(all.size(), page.limit());
        if (!position.isEmpty()) {
            var at = indexOf(all, key, position.get(0));
            start = page.backwards() ? Math.max(0, at - page.limit()) : Math.min(all.size(), at + 1);
            end = page.backwards() ? Math.max(0, at) : Math.min(all.size(), start + page.limit());
        }
        var items = List.copyOf(all.subList(start, end));
        return new Page<>(
                items,
                end < all.size() && !items.isEmpty() ? Cursor.after(key.apply(items.get(items.size() - 1))) : null,
                start > 0 && !items.isEmpty() ? Cursor.before(key.apply(items.get(0))) : null,
                page.count() ? (long) all.size() : null);
    }

    private static <T> int indexOf(List<T> all, Function<T, String> key, String wanted) {
        for (var i = 0; i < all.size(); i++) {
            if (key.apply(all.get(i)).equals(wanted)) {
                return i;
            }
        }
        return -1;
    }
}
