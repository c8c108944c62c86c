package vn.hientai.web.rest;

import java.util.List;
import java.util.function.Function;
import vn.hientai.core.kernel.Page;

/** A list as programs get it: {@code next} is absent on the last page, {@code total} unless asked for. */
public record Listing<T>(List<T> items, String next, Long total) {
    public static <T> Listing<T> of(Page<T> page) {
        return new Listing<>(page.items(), page.next(), page.total());
    }

    public static <R, T> Listing<T> of(Page<R> page, Function<R, T> shape) {
        return of(page.map(shape));
    }
}
